package org.planweave.core.internal.people.oidc;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the portal is at the council's provider.
 *
 * @param portal the address by which people reach the portal, as the provider knows it
 * @param title what people call the account
 * @param identifier the claims that together are somebody for good
 * @param nameClaim the claim with the name that people sign in with there
 * @param secondFactor words of {@code amr} or {@code acr} that stand for a second factor; {@code always} where each sign-in has one
 * @param secret asked each time; a function, so that no line of a log holds it
 */
public record Client(URI issuer, String id, URI portal, String title, List<String> scopes, List<String> identifier, String nameClaim,
        String rolesClaim, RoleMap roles, boolean makesAccounts, Set<String> secondFactor, Supplier<Optional<String>> secret) {

    /** Where the provider sends browsers back to. */
    public URI back() {
        return below(OidcSettings.BACK);
    }

    /** An address of the portal. */
    public URI below(String path) {
        return URI.create(portal.toString().replaceAll("/+$", "") + path);
    }
}
