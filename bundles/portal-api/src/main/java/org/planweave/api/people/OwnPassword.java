package org.planweave.api.people;

import org.osgi.annotation.versioning.ProviderType;

/** The password of whoever is signed in with a local account. */
@ProviderType
public interface OwnPassword {

    /** Whether they still have the one that an administrator gave them. */
    boolean isFirst();

    /**
     * Changes it and ends their other sessions and every token.
     *
     * @param present the one that they sign in with now; asked for however fresh they are
     * @param code of their second factor, if they have one
     * @param session the id of the one that goes on
     * @throws org.planweave.api.Problem 400 for {@code password} if the new one is too short, easy to guess or the present one; as
     *     {@link Freshness#prove(String, String)} if it is not them
     */
    void change(String present, String code, String password, String session);
}
