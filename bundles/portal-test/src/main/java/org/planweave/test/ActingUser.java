package org.planweave.test;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;

/** Who is asking, as the test says: nobody at first. A thread that says nothing itself goes by {@link #actAs}. */
public final class ActingUser implements CurrentUser {

    private record Asking(@Nullable Person person, boolean portal) {}

    private static final Asking NOBODY = new Asking(null, false);

    private final ThreadLocal<@Nullable Asking> inner = new ThreadLocal<>();
    private volatile Asking outer = NOBODY;

    /** From now on this person is asking; nobody, if null. */
    public void actAs(@Nullable Person person) {
        outer = new Asking(person, false);
    }

    /** From now on the portal itself is at work. */
    public void actAsPortal() {
        outer = new Asking(null, true);
    }

    @Override
    public Optional<Person> person() {
        return Optional.ofNullable(asking().person());
    }

    @Override
    public Person required() {
        return person().orElseThrow(() -> Problem.of(401, "not-signed-in", "Sign in first."));
    }

    @Override
    public boolean isPortal() {
        return asking().portal();
    }

    @Override
    public <T> T asPortal(Supplier<T> work) {
        return as(new Asking(null, true), work);
    }

    @Override
    public <T> T as(Person person, Supplier<T> work) {
        return as(new Asking(person, false), work);
    }

    private Asking asking() {
        @Nullable Asking asking = inner.get();
        return asking == null ? outer : asking;
    }

    private <T> T as(Asking asking, Supplier<T> work) {
        @Nullable Asking before = inner.get();
        inner.set(asking);
        try {
            return work.get();
        } finally {
            inner.set(before);
        }
    }
}
