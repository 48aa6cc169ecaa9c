package org.planweave.notices.internal.wired;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.planweave.api.people.NewPerson;
import org.planweave.api.people.PeopleAdministration;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** Nobody is suspended but whom a test suspends. */
public final class Accounts implements PeopleAdministration {

    private final Set<String> suspended = new HashSet<>();

    @Override
    public Person add(NewPerson person) {
        throw new UnsupportedOperationException("No account is changed in these tests.");
    }

    @Override
    public Person setRoles(String personId, Set<Role> roles) {
        throw new UnsupportedOperationException("No account is changed in these tests.");
    }

    @Override
    public void suspend(String personId) {
        suspended.add(personId);
    }

    @Override
    public void setPassword(String personId, String password) {
        throw new UnsupportedOperationException("No account is changed in these tests.");
    }

    @Override
    public String newPassword(String personId) {
        throw new UnsupportedOperationException("No account is changed in these tests.");
    }

    @Override
    public Set<String> suspended() {
        return Set.copyOf(suspended);
    }

    @Override
    public String newToken(String username, Duration life) {
        throw new UnsupportedOperationException("No account is changed in these tests.");
    }
}
