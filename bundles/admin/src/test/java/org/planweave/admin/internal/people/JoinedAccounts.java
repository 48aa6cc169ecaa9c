package org.planweave.admin.internal.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.people.CouncilAccounts;

/** A council's accounts in memory: everybody's is the same one. */
final class JoinedAccounts implements CouncilAccounts {

    boolean on;
    boolean joined;
    String expected = "";
    @Nullable Problem refusal;

    @Override
    public boolean on() {
        return on;
    }

    @Override
    public Account of(String person) {
        return joined ? new Account(null, "pia@example.gov.uk", Instant.EPOCH, Instant.EPOCH) : new Account(expected, null, null, null);
    }

    @Override
    public boolean keepsRoles(String person) {
        return joined;
    }

    @Override
    public void expect(String person, String name) {
        if (refusal != null) {
            throw refusal;
        }
        expected = name;
    }

    @Override
    public void part(String person) {
        joined = false;
    }
}
