package org.planweave.web.internal.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Access;
import org.planweave.api.access.Verb;
import org.planweave.api.host.FormsOpen;
import org.planweave.api.live.Editing;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;

/** Who has what open, for a minute after they said so last. Of this node only, and forgotten when it stops. */
@Component(service = {Editing.class, FormsOpen.class, OpenForms.class})
public final class OpenForms implements Editing, FormsOpen {

    static final Duration HELD = Duration.ofMinutes(1);
    private static final int MOST_EACH = 20;

    private record Open(ResourceRef what, Person person, Instant until) {}

    /** By resource and person, those that were said last at the end. */
    private final Map<String, Open> open = new LinkedHashMap<>();
    private final Access access;
    private final CurrentUser user;
    private final Clock clock;
    private volatile Consumer<ResourceRef> changed = what -> { };

    @Activate
    public OpenForms(@Reference Access access, @Reference CurrentUser user) {
        this(access, user, Clock.systemUTC());
    }

    /** By a clock of the caller's own, for tests. */
    public OpenForms(Access access, CurrentUser user, Clock clock) {
        this.access = access;
        this.user = user;
        this.clock = clock;
    }

    /** Who is to be told when somebody comes to a resource, or is gone from it. */
    void whenChanged(Consumer<ResourceRef> told) {
        changed = told;
    }

    @Override
    public void opened(ResourceRef what) {
        access.require(Verb.EDIT, what);
        Person person = user.required();
        if (put(new Open(what, person, clock.instant().plus(HELD)))) {
            changed.accept(what);
        }
    }

    /** True if they did not have it open before. */
    private synchronized boolean put(Open now) {
        boolean isNew = open.remove(key(now.what(), now.person())) == null;
        List<Open> own = open.values().stream().filter(one -> one.person().id().equals(now.person().id())).toList();
        if (own.size() >= MOST_EACH) {
            open.remove(key(own.get(0).what(), now.person()));
        }
        open.put(key(now.what(), now.person()), now);
        return isNew;
    }

    @Override
    public void closed(ResourceRef what) {
        if (take(what, user.required())) {
            changed.accept(what);
        }
    }

    private synchronized boolean take(ResourceRef what, Person person) {
        return open.remove(key(what, person)) != null;
    }

    @Override
    public Map<ResourceRef, List<Person>> others(Collection<ResourceRef> what) {
        Set<ResourceRef> asked = Set.copyOf(what);
        Map<ResourceRef, List<Person>> others = now().stream()
                .filter(one -> asked.contains(one.what()) && !one.person().id().equals(user.person().map(Person::id).orElse("")))
                .sorted(Comparator.comparing((Open one) -> one.person().name()))
                .collect(Collectors.groupingBy(Open::what, Collectors.mapping(Open::person, Collectors.toList())));
        others.keySet().retainAll(access.readable(new ArrayList<>(others.keySet())));
        return others;
    }

    @Override
    public int people(String module) {
        return (int) now().stream().filter(one -> one.what().module().equals(module)).map(one -> one.person().id()).distinct().count();
    }

    /** What anybody has open. */
    Set<ResourceRef> all() {
        return now().stream().map(Open::what).collect(Collectors.toCollection(HashSet::new));
    }

    /** Forgets what was not said again, and tells of it. */
    void forgetOld() {
        Set<ResourceRef> left = removeOld();
        left.forEach(changed);
    }

    private synchronized Set<ResourceRef> removeOld() {
        Instant now = clock.instant();
        Set<ResourceRef> old = open.values().stream().filter(one -> !now.isBefore(one.until())).map(Open::what)
                .collect(Collectors.toSet());
        open.values().removeIf(one -> !now.isBefore(one.until()));
        return old;
    }

    private synchronized List<Open> now() {
        Instant now = clock.instant();
        return open.values().stream().filter(one -> now.isBefore(one.until())).toList();
    }

    private static String key(ResourceRef what, Person person) {
        return what + " " + person.id();
    }
}
