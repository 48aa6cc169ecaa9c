package org.planweave.web.internal.front;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Access;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Verb;
import org.planweave.api.host.Surroundings;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;

/** Who reads what, as a test says: whoever reads a resource may change it too. */
public final class Rights implements Access, Surroundings {

    private record Known(Optional<ResourceRef> plan, Set<String> readers) {}

    private final Map<ResourceRef, Known> known = new ConcurrentHashMap<>();
    private final CurrentUser user;

    public Rights(CurrentUser user) {
        this.user = user;
    }

    /** These people read a plan. */
    public void plan(ResourceRef plan, Person... readers) {
        known.put(plan, new Known(Optional.empty(), ids(readers)));
    }

    /** These people read something that hangs on a plan. */
    public void on(ResourceRef plan, ResourceRef what, Person... readers) {
        known.put(what, new Known(Optional.of(plan), ids(readers)));
    }

    private static Set<String> ids(Person... people) {
        return Set.of(people).stream().map(Person::id).collect(Collectors.toSet());
    }

    @Override
    public boolean may(Verb verb, ResourceRef resource) {
        Known one = known.get(resource);
        return one != null && user.person().filter(person -> one.readers().contains(person.id())).isPresent();
    }

    @Override
    public void require(Verb verb, ResourceRef resource) {
        if (!may(verb, resource)) {
            throw Problem.notFound("There is nothing here, or it is not open to you.");
        }
    }

    @Override
    public Set<ResourceRef> readable(Collection<ResourceRef> resources) {
        return resources.stream().filter(one -> may(Verb.READ, one)).collect(Collectors.toSet());
    }

    @Override
    public Map<ResourceRef, ResourceRef> plans(Collection<ResourceRef> refs) {
        Map<ResourceRef, ResourceRef> plans = new HashMap<>();
        refs.forEach(ref -> Optional.ofNullable(known.get(ref)).flatMap(Known::plan).ifPresent(plan -> plans.put(ref, plan)));
        return plans;
    }

    @Override
    public void forget(ResourceRef resource) {
        known.remove(resource);
    }

    @Override
    public void protect(ResourceRef resource, Protection protection) {
        throw new UnsupportedOperationException("A test says who reads.");
    }

    @Override
    public void protectAll(Map<ResourceRef, Protection> protections) {
        throw new UnsupportedOperationException("A test says who reads.");
    }

    @Override
    public void invite(ResourceRef resource, String personId) {
        throw new UnsupportedOperationException("A test says who reads.");
    }

    @Override
    public void invite(ResourceRef resource, String personId, LocalDate lastDay) {
        throw new UnsupportedOperationException("A test says who reads.");
    }

    @Override
    public void uninvite(ResourceRef resource, String personId) {
        throw new UnsupportedOperationException("A test says who reads.");
    }
}
