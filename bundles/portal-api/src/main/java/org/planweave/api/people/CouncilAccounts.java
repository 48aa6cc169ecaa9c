package org.planweave.api.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Which account at the council's own provider is whose here. For administrators; others get a 403. Every change is audited. */
@ProviderType
public interface CouncilAccounts {

    /**
     * How it stands with a person.
     *
     * @param expected the name at the provider by which they are known when they first come; null where they came, or nobody has said
     * @param name the name they had there when they came last; null where they never did
     * @param since when they came first
     * @param seen when they came last
     */
    record Account(@Nullable String expected, @Nullable String name, @Nullable Instant since, @Nullable Instant seen) {

        public boolean joined() {
            return since != null;
        }
    }

    /** Whether there is a provider. */
    boolean on();

    Account of(String person);

    /** Whether roles and department of this person come from the provider, so that nobody changes them by hand. */
    boolean keepsRoles(String person);

    /**
     * Says by which name somebody comes for the first time.
     *
     * @param name such as {@code anna.berg@example.gov.uk}; empty for none
     * @throws org.planweave.api.Problem (400) if it is none, 409 if they are joined already or somebody else has that name
     */
    void expect(String person, String name);

    /** Parts the two: they no longer come in by that account, and every session of theirs ends. */
    void part(String person);
}
