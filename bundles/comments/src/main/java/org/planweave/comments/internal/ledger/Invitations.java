package org.planweave.comments.internal.ledger;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanSection;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.telling.TellsPeople;

/**
 * Brings the right to read into line with the consultations that are open: whoever is asked is let in to the plan, or to the lines of
 * the sections asked about and to those sections, for as long as one is open; the decision point keeps its last day. Who may comment
 * anyhow needs no invitation; what others gave is left alone.
 */
@Component(service = Invitations.class)
public final class Invitations {

    private static final String OF_PLAN = "select c from ConsultationRow c where c.plan = :plan";

    private final Desk desk;
    private final TellsPeople telling;

    @Activate
    public Invitations(@Reference Desk desk, @Reference TellsPeople telling) {
        this.desk = desk;
        this.telling = telling;
    }

    /** One person let in to one resource. */
    record Place(ResourceRef target, String person) {}

    /** The plans with a consultation that is open, or with invitations to take back. */
    Set<String> plans() {
        return desk.store.reading(entities -> {
            Set<String> plans = new HashSet<>(entities.createQuery("select distinct l.plan from LetInRow l", String.class).getResultList());
            entities.createQuery("select c from ConsultationRow c where c.ended is null", ConsultationRow.class).getResultStream()
                    .map(ConsultationRow::consultation)
                    .filter(one -> one.isOpen(desk.today()))
                    .forEach(one -> plans.add(one.plan()));
            return plans;
        });
    }

    /** Writes down who is asked now, lets in and out, and tells who is asked anew. In the current transaction. */
    void follow(String plan) {
        follow(plan, true);
    }

    /** @param told whether those who are asked anew are told; not of what was before, and comes from elsewhere */
    void follow(String plan, boolean told) {
        String by = desk.user.isPortal() ? null : desk.user.person().map(Person::id).orElse(null);
        desk.user.asPortal(() -> desk.store.inTransaction(entities -> {
            // Locked, so that a page and the job do not both write the same person down.
            List<Consultation> open = entities.createQuery(OF_PLAN, ConsultationRow.class)
                    .setParameter("plan", plan)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .map(ConsultationRow::consultation)
                    .filter(one -> one.isOpen(desk.today()))
                    .toList();
            Map<Consultation, List<String>> anew = new LinkedHashMap<>();
            open.forEach(one -> anew.put(one, writeDown(entities, one)));
            letIn(entities, plan, wanted(plan, open));
            if (told) {
                anew.forEach((one, people) -> telling.asked(one, people, by));
            }
            return plan;
        }));
    }

    /** Gives back who is asked for the first time. They may read the consultation itself from now on. */
    private List<String> writeDown(EntityManager entities, Consultation consultation) {
        Set<String> known = new HashSet<>(entities
                .createQuery("select a.person from AskedRow a where a.consultation = :id", String.class)
                .setParameter("id", consultation.id())
                .getResultList());
        List<Person> anew = desk.council.people().stream()
                .filter(person -> consultation.asks(person) && !known.contains(person.id()))
                .toList();
        anew.forEach(person -> {
            Consultee group = Consultee.of(person, consultation.department());
            entities.persist(new AskedRow(consultation.id(), person.id(), group, desk.now()));
            desk.audit.record("consultation.asked", Plan.ref(consultation.plan()).toString(),
                    Map.of("person", person.id(), "consultation", consultation.id()));
        });
        if (!anew.isEmpty()) {
            Plan plan = desk.planOf(consultation);
            desk.access.protect(consultation.ref(), new Protection(plan.department(), plan.ref(), plan.round(), Audience.DEPARTMENT,
                    Classification.INTERNAL, null));
            anew.forEach(person -> desk.access.invite(consultation.ref(), person.id()));
        }
        return anew.stream().map(Person::id).toList();
    }

    /** Who is to be let in where, each until the last day of the consultations that ask them there. */
    private Map<Place, LocalDate> wanted(String plan, List<Consultation> open) {
        Map<Place, LocalDate> wanted = new HashMap<>();
        for (Consultation one : open) {
            Set<ResourceRef> targets = targets(plan, one);
            desk.council.people().stream().filter(one::asks)
                    .forEach(person -> targets.forEach(target -> wanted.merge(
                            new Place(target, person.id()), one.closes(), (a, b) -> a.isAfter(b) ? a : b)));
        }
        return wanted;
    }

    private Set<ResourceRef> targets(String plan, Consultation consultation) {
        Set<ResourceRef> targets = new HashSet<>();
        if (consultation.wholePlan()) {
            targets.add(Plan.ref(plan));
        } else {
            consultation.sections().forEach(title -> targets.add(section(plan, title)));
            desk.plans.lines(plan).stream()
                    .filter(line -> consultation.sections().contains(line.section()))
                    .forEach(line -> targets.add(line.ref()));
        }
        return targets;
    }

    /** A section is protected as its plan is, so that somebody can be let in to say something about all of it, and to nothing else. */
    private ResourceRef section(String planId, String title) {
        ResourceRef section = new PlanSection(planId, title).ref();
        desk.plans.plan(planId).ifPresent(plan -> desk.access.protect(section, new Protection(
                plan.department(), plan.ref(), plan.round(), Protection.Audience.PUBLIC, Classification.OPEN, null)));
        return section;
    }

    private void letIn(EntityManager entities, String plan, Map<Place, LocalDate> wanted) {
        Map<Place, LetInRow> given = new HashMap<>();
        entities.createQuery("select l from LetInRow l where l.plan = :plan", LetInRow.class)
                .setParameter("plan", plan)
                .getResultStream()
                .forEach(row -> given.put(row.place(), row));
        given.forEach((place, row) -> {
            LocalDate lastDay = wanted.get(place);
            if (lastDay == null) {
                desk.access.uninvite(place.target(), place.person());
                entities.remove(row);
            } else {
                desk.access.invite(place.target(), place.person(), lastDay);
            }
        });
        wanted.forEach((place, lastDay) -> {
            if (!given.containsKey(place) && needs(place)) {
                desk.access.invite(place.target(), place.person(), lastDay);
                entities.persist(new LetInRow(plan, place));
            }
        });
    }

    private boolean needs(Place place) {
        Person person = desk.council.person(place.person()).orElseThrow();
        return !desk.user.as(person, () -> desk.access.may(Verb.COMMENT, place.target()));
    }
}
