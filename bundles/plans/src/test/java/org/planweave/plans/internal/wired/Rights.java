package org.planweave.plans.internal.wired;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Access;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Verb;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** The decision point in memory: audiences, and managers of a department. */
public final class Rights implements Access {

    private static final Set<String> CLUSTER = Set.of("d-hw", "d-ho");

    private final Map<ResourceRef, Protection> protections = new ConcurrentHashMap<>();
    private final Map<ResourceRef, Set<String>> invited = new ConcurrentHashMap<>();
    private final CurrentUser user;

    public Rights(CurrentUser user) {
        this.user = user;
    }

    public @Nullable Protection of(ResourceRef ref) {
        return protections.get(ref);
    }

    @Override
    public boolean may(Verb verb, ResourceRef resource) {
        if (user.isPortal()) {
            return true;
        }
        Protection own = protections.get(resource);
        if (own == null || !invited.getOrDefault(resource, Set.of()).contains(user.person().map(Person::id).orElse(""))
                && !reads(own) || own.plan() != null && !may(Verb.READ, own.plan())) {
            return false;
        }
        return verb == Verb.READ || manages(own);
    }

    private boolean reads(Protection own) {
        Optional<String> department = user.person().map(Person::department);
        boolean same = department.filter(own.department()::equals).isPresent();
        return switch (own.audience()) {
            case PUBLIC -> true;
            case COUNCIL -> user.person().isPresent();
            case CLUSTER -> same || councilWide() || department.filter(CLUSTER::contains).isPresent() && CLUSTER.contains(own.department());
            case DEPARTMENT, AUTHOR -> same || councilWide();
        };
    }

    private boolean councilWide() {
        return user.person().filter(person -> person.has(Role.CORPORATE_LEAD) || person.has(Role.LEADERSHIP_TEAM)).isPresent();
    }

    private boolean manages(Protection own) {
        return user.person()
                .filter(person -> person.isOf(own.department()))
                .filter(person -> person.has(Role.PLANNER) || person.has(Role.DIRECTOR))
                .isPresent();
    }

    @Override
    public void require(Verb verb, ResourceRef resource) {
        if (!may(Verb.READ, resource)) {
            throw Problem.notFound("There is no such thing.");
        }
        if (!may(verb, resource)) {
            throw Problem.forbidden("This is for its planner.");
        }
    }

    @Override
    public Set<ResourceRef> readable(Collection<ResourceRef> resources) {
        return resources.stream().filter(ref -> may(Verb.READ, ref)).collect(Collectors.toSet());
    }

    @Override
    public void protect(ResourceRef resource, Protection protection) {
        protections.put(resource, protection);
    }

    @Override
    public void protectAll(Map<ResourceRef, Protection> all) {
        protections.putAll(all);
    }

    @Override
    public void forget(ResourceRef resource) {
        protections.remove(resource);
    }

    @Override
    public void invite(ResourceRef resource, String personId) {
        invited.computeIfAbsent(resource, any -> ConcurrentHashMap.newKeySet()).add(personId);
    }

    @Override
    public void invite(ResourceRef resource, String personId, java.time.LocalDate lastDay) {
        throw new UnsupportedOperationException("Nobody is invited for some days in these tests.");
    }

    @Override
    public void uninvite(ResourceRef resource, String personId) {
        throw new UnsupportedOperationException("Nobody is invited in these tests.");
    }
}
