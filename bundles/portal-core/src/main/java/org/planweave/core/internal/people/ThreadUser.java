package org.planweave.core.internal.people;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Problem;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;

/** Who is asking, kept on the thread. */
@Component
public final class ThreadUser implements CurrentUser {

    /** Somebody at work: a person, or the portal where there is none. */
    private record Asker(@Nullable Person person) {}

    private final ThreadLocal<Asker> asking = new ThreadLocal<>();

    @Override
    public Optional<Person> person() {
        Asker asker = asking.get();
        return asker == null ? Optional.empty() : Optional.ofNullable(asker.person());
    }

    @Override
    public Person required() {
        return person().orElseThrow(() -> Problem.of(401, "sign-in", "Sign in to go on."));
    }

    @Override
    public boolean isPortal() {
        Asker asker = asking.get();
        return asker != null && asker.person() == null;
    }

    @Override
    public <T> T asPortal(Supplier<T> work) {
        return during(new Asker(null), work);
    }

    @Override
    public <T> T as(Person person, Supplier<T> work) {
        return during(new Asker(person), work);
    }

    private <T> T during(Asker asker, Supplier<T> work) {
        Asker before = asking.get();
        asking.set(asker);
        try {
            return work.get();
        } finally {
            if (before == null) {
                asking.remove();
            } else {
                asking.set(before);
            }
        }
    }
}
