package org.planweave.core.internal.access;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Access;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Verb;
import org.planweave.api.host.Surroundings;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.core.internal.access.Decisions.Verdict;
import org.planweave.core.internal.people.kept.KeptVersions;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/** The one decision point: reads what a decision needs, decides by {@link Decisions}. */
@Component(service = {Access.class, Surroundings.class, StoredAccess.class})
public final class StoredAccess implements Access, Surroundings {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final KnownProtections protections;
    private final StoredMemberships memberships;
    private final JoinedTransactions transactions;
    private final Council council;
    private final CurrentUser user;
    private final Audit audit;
    private final Supplier<LocalDate> today;

    @Activate
    public StoredAccess(@Reference Sql sql, @Reference JoinedTransactions transactions,
            @Reference KeptVersions versions,
            @Reference StoredMemberships memberships, @Reference Council council, @Reference CurrentUser user,
            @Reference Audit audit) {
        this(sql, transactions, versions, memberships, council, user, audit, () -> LocalDate.now(LONDON));
    }

    /** On a day of the caller's own, for tests. */
    public StoredAccess(Sql sql, JoinedTransactions transactions, KeptVersions versions, StoredMemberships memberships,
            Council council, CurrentUser user, Audit audit, Supplier<LocalDate> today) {
        this.today = today;
        this.protections = new KnownProtections(sql, transactions, versions);
        this.memberships = memberships;
        this.transactions = transactions;
        this.council = council;
        this.user = user;
        this.audit = audit;
    }

    @Override
    public boolean may(Verb verb, ResourceRef resource) {
        return user.isPortal() || verdict(verb, matter(resource)) == Verdict.ALLOWED;
    }

    @Override
    public void require(Verb verb, ResourceRef resource) {
        if (user.isPortal()) {
            return;
        }
        Optional<Matter> found = matter(resource);
        Verdict verdict = verdict(verb, found);
        if (verdict == Verdict.HIDDEN) {
            throw Problem.notFound("There is nothing here, or it is not open to you. Ask whoever sent you to open it.");
        }
        if (verdict == Verdict.REFUSED) {
            throw Problem.forbidden("You may read this, but " + what(verb) + ". "
                    + helper(found.orElseThrow().own().department()));
        }
    }

    @Override
    public Set<ResourceRef> readable(Collection<ResourceRef> resources) {
        if (resources.isEmpty() || user.isPortal()) {
            return Set.copyOf(resources);
        }
        Decisions decisions = decisions();
        @Nullable Person person = person();
        List<Matter> matters = matters(resources);
        Set<ResourceRef> readable = matters.stream()
                .filter(matter -> decisions.judge(person, Verb.READ, matter) == Verdict.ALLOWED)
                .map(Matter::ref)
                .collect(Collectors.toSet());
        if (resources.size() == 1 && readable.isEmpty()) {
            matters.forEach(hidden -> protections.lookAsForNothing(hidden.ref()));
        }
        return readable;
    }

    @Override
    public void protect(ResourceRef resource, Protection protection) {
        protectAll(Map.of(resource, protection));
    }

    @Override
    public void protectAll(Map<ResourceRef, Protection> all) {
        if (!all.isEmpty()) {
            transactions.join(() -> {
                protections.write(all);
                return all;
            });
        }
    }

    @Override
    public void forget(ResourceRef resource) {
        transactions.join(() -> {
            protections.forget(resource);
            return resource;
        });
    }

    @Override
    public void invite(ResourceRef resource, String personId) {
        invite(resource, personId, LocalDate.MAX);
    }

    @Override
    public void invite(ResourceRef resource, String personId, LocalDate lastDay) {
        require(Verb.MANAGE, resource);
        Person guest = council.person(personId)
                .orElseThrow(() -> Problem.notFound("There is nobody “" + personId
                        + "” to invite. Choose somebody with an account."));
        if (lastDay.equals(protections.invitedUntil(resource, guest.id()))) {
            return;
        }
        transactions.join(() -> {
            protections.invite(resource, guest.id(), by(), lastDay);
            audit.record("access.invited", resource.toString(), lastDay.equals(LocalDate.MAX)
                    ? Map.of("person", guest.id()) : Map.of("person", guest.id(), "lastDay", lastDay.toString()));
            return guest;
        });
    }

    @Override
    public void uninvite(ResourceRef resource, String personId) {
        require(Verb.MANAGE, resource);
        transactions.join(() -> {
            if (protections.invitedUntil(resource, personId) != null) {
                protections.uninvite(resource, personId);
                audit.record("access.uninvited", resource.toString(), Map.of("person", personId));
            }
            return personId;
        });
    }

    /** Forgets all resources of a module, and who was invited to them. In the current transaction; only for the portal's own work. */
    public void forgetAll(String module) {
        protections.forgetAll(module);
    }

    @Override
    public Map<ResourceRef, ResourceRef> plans(Collection<ResourceRef> refs) {
        Map<ResourceRef, ResourceRef> plans = new HashMap<>();
        protections.find(refs).forEach((ref, own) -> {
            if (own.plan() != null) {
                plans.put(ref, own.plan());
            }
        });
        return plans;
    }

    private Optional<Matter> matter(ResourceRef resource) {
        return matters(List.of(resource)).stream().findFirst();
    }

    /** What is known of those that are protected. */
    private List<Matter> matters(Collection<ResourceRef> resources) {
        Map<ResourceRef, Protection> own = protections.find(resources);
        Set<ResourceRef> plans = own.values().stream()
                .map(Protection::plan)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<ResourceRef, Protection> planned = protections.find(plans);
        List<Matter> matters = new ArrayList<>();
        own.forEach((ref, one) -> {
            @Nullable ResourceRef plan = one.plan();
            matters.add(new Matter(ref, one, plan == null ? null : planned.get(plan), invited(ref), invited(plan)));
        });
        return matters;
    }

    private boolean invited(@Nullable ResourceRef ref) {
        return ref != null && user.person()
                .map(person -> protections.invitedUntil(ref, person.id()))
                .filter(last -> !today.get().isAfter(last))
                .isPresent();
    }

    private Verdict verdict(Verb verb, Optional<Matter> matter) {
        Verdict verdict = matter.map(one -> decisions().judge(person(), verb, one)).orElse(Verdict.HIDDEN);
        if (verdict == Verdict.HIDDEN) {
            matter.ifPresent(hidden -> protections.lookAsForNothing(hidden.ref()));
        }
        return verdict;
    }

    private Decisions decisions() {
        return new Decisions(memberships.book());
    }

    private @Nullable Person person() {
        return user.person().orElse(null);
    }

    private String by() {
        return user.person().map(Person::id).orElse("portal");
    }

    private static String what(Verb verb) {
        return switch (verb) {
            case READ -> "no more";
            case COMMENT -> "not comment on it";
            case EDIT -> "not change it";
            case MANAGE -> "not decide about it";
            case REMOVE -> "not remove it";
        };
    }

    /** Somebody who can help, by name. */
    private String helper(String department) {
        return council.department(department)
                .map(one -> council.person(one.contact() == null ? "" : one.contact())
                        .map(contact -> "Ask " + contact.name() + ", " + one.name() + ".")
                        .orElse("Ask the planner of " + one.name() + "."))
                .orElse("Ask a corporate strategy lead.");
    }

    @Deactivate
    void stop() {
        protections.stop();
    }
}
