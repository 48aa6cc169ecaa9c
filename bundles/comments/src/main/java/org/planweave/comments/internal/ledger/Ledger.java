package org.planweave.comments.internal.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.consulting.Asked;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.consulting.Evidence;
import org.planweave.comments.internal.consulting.Happening;
import org.planweave.comments.internal.consulting.Meeting;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rules.Provenance;

/**
 * Who was asked, when, who answered and who did not. Consultations are read by those who were asked; the ledger by those who answer
 * for the plan.
 */
@Component(service = Ledger.class)
public final class Ledger {

    private static final Comparator<Consultation> BY_DAY =
            Comparator.comparing(Consultation::opens).thenComparing(Consultation::title).thenComparing(Consultation::id);

    private final Desk desk;

    @Activate
    public Ledger(@Reference Desk desk) {
        this.desk = desk;
    }

    /** @throws Problem 404 if there is none that the current user was asked in or answers for */
    public Consultation existing(String id) {
        return desk.store.reading(entities -> Optional.ofNullable(entities.find(ConsultationRow.class, id)))
                .map(ConsultationRow::consultation)
                .filter(one -> manages(one.plan()) || isAsked(one))
                .orElseThrow(() -> Problem.notFound(desk.text("comments.consult.none")));
    }

    /** Whether the current user answers for the plan. */
    public boolean manages(String plan) {
        return desk.access.may(Verb.MANAGE, Plan.ref(plan));
    }

    /** @throws Problem 403 or 404 if the current user does not answer for the plan */
    public void requireManages(String plan) {
        if (!plan.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            throw Problem.notFound(desk.text("comments.noPlan"));
        }
        desk.access.require(Verb.MANAGE, Plan.ref(plan));
    }

    /** Whether the current user is one of those asked, now or once it opens. */
    public boolean isAsked(Consultation consultation) {
        return desk.user.person().filter(person -> consultation.asks(person) || asked(consultation, person)).isPresent();
    }

    private boolean asked(Consultation consultation, Person person) {
        String id = AskedRow.id(consultation.id(), person.id());
        return desk.store.reading(entities -> entities.find(AskedRow.class, id) != null);
    }

    /** All consultations on these plans, by their first day, whoever asks. */
    public List<Consultation> of(Collection<String> plans) {
        return plans.isEmpty() ? List.of() : consultations("where c.plan in :value", plans);
    }

    /** All consultations that ask somebody on the same days, of whatever plan; for the calendar. */
    public List<Consultation> all() {
        return consultations("where c.version >= :value", 0L);
    }

    /** The open consultations in which somebody was asked, with whether they answered; the first to close comes first. */
    public Map<Consultation, Asked> openFor(Person person) {
        Map<String, Consultation> open = consultations(
                "where exists (select a from AskedRow a where a.consultation = c.id and a.person = :value)", person.id()).stream()
                .filter(one -> one.isOpen(desk.today()))
                .sorted(Comparator.comparing(Consultation::closes))
                .collect(Collectors.toMap(Consultation::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        Map<Consultation, Asked> all = new LinkedHashMap<>();
        Map<String, Asked> own = asked(open.values()).stream()
                .filter(one -> one.person().equals(person.id()))
                .collect(Collectors.toMap(Asked::consultation, Function.identity()));
        open.forEach((id, one) -> Optional.ofNullable(own.get(id)).ifPresent(asked -> all.put(one, asked)));
        return all;
    }

    /** The open consultations on the plan that ask this person. */
    public List<Consultation> asking(String plan, Person person) {
        return of(Set.of(plan)).stream().filter(one -> one.isOpen(desk.today()) && one.asks(person)).toList();
    }

    /** Whether an open consultation on the plan asks this person. */
    public boolean invites(String plan, Person person) {
        return !asking(plan, person).isEmpty();
    }

    /** The consultation on the plan that asked this person and has closed, the last of them; whoever reads it there may know of it. */
    public Optional<Consultation> closedFor(String plan, Person person) {
        return of(Set.of(plan)).stream()
                .filter(one -> one.state(desk.today()) == Consultation.State.CLOSED && asked(one, person))
                .max(Comparator.comparing(Consultation::lastDay));
    }

    /** {@code 20 February 2027}. */
    public String day(LocalDate day) {
        return desk.day(day);
    }

    /** The ids of those who were asked and have not answered. */
    List<String> silent(Consultation consultation) {
        return asked(List.of(consultation)).stream().filter(one -> !one.answered()).map(Asked::person).toList();
    }

    /** Those who were asked, with whether they answered, in the order in which they were. Two statements. */
    public List<Asked> asked(Collection<Consultation> consultations) {
        if (consultations.isEmpty()) {
            return List.of();
        }
        Map<String, Consultation> byId = consultations.stream().collect(Collectors.toMap(Consultation::id, Function.identity()));
        Map<String, List<Instant>> spoken = spoken(consultations.stream().map(Consultation::plan).collect(Collectors.toSet()));
        return desk.store.reading(entities -> entities
                .createQuery("select a from AskedRow a where a.consultation in :ids order by a.at, a.id", AskedRow.class)
                .setParameter("ids", byId.keySet())
                .getResultStream()
                .map(row -> row.asked(spokeAt(spoken, byId.get(row.consultation()), row.person())))
                .toList());
    }

    /** For which group those who were asked about these plans answer, by plan and person; as it was when they were asked last. */
    public Map<String, Map<String, Consultee>> consultees(Collection<String> plans) {
        Map<String, Map<String, Consultee>> all = new HashMap<>();
        if (!plans.isEmpty()) {
            String query = "select c.plan, a from AskedRow a, ConsultationRow c where c.id = a.consultation and c.plan in :plans order by a.at, a.id";
            List<Object[]> rows = desk.store.reading(entities -> List.copyOf(
                    entities.createQuery(query, Object[].class).setParameter("plans", plans).getResultList()));
            rows.forEach(row -> all.computeIfAbsent((String) row[0], plan -> new HashMap<>())
                    .put(((AskedRow) row[1]).person(), ((AskedRow) row[1]).asked(null).consultee()));
        }
        return all;
    }

    /** The group of somebody who was not asked, as it is now; somebody who is gone was of some department. */
    public Consultee group(String author, String department) {
        return desk.council.person(author).map(person -> Consultee.of(person, department)).orElse(Consultee.DEPARTMENTS);
    }

    /** When which person commented on which plan; removed comments do not count. */
    private Map<String, List<Instant>> spoken(Set<String> plans) {
        String query = "select c.plan, c.author, c.givenAt from CommentRow c where c.plan in :plans and c.removed = false order by c.givenAt";
        List<Object[]> rows = desk.store.reading(entities -> List.copyOf(
                entities.createQuery(query, Object[].class).setParameter("plans", plans).getResultList()));
        Map<String, List<Instant>> all = new HashMap<>();
        rows.forEach(row -> all.computeIfAbsent(row[0] + " " + row[1], key -> new ArrayList<>())
                .add(Instant.ofEpochMilli(((Number) row[2]).longValue())));
        return all;
    }

    private static @Nullable Instant spokeAt(Map<String, List<Instant>> spoken, Consultation consultation, String person) {
        return spoken.getOrDefault(consultation.plan() + " " + person, List.of()).stream()
                .filter(consultation::covers)
                .findFirst()
                .orElse(null);
    }

    /** What was done with a consultation, oldest first. */
    public List<Happening> happenings(String consultation) {
        return desk.store.reading(entities -> entities
                .createQuery("select h from HappeningRow h where h.consultation = :id order by h.at, h.id", HappeningRow.class)
                .setParameter("id", consultation)
                .getResultStream()
                .map(HappeningRow::happening)
                .toList());
    }

    /** The minuted meetings about a plan, oldest first. */
    public List<Meeting> meetings(String plan) {
        return desk.store.reading(entities -> entities
                .createQuery("select m from MeetingRow m where m.plan = :plan order by m.held, m.id", MeetingRow.class)
                .setParameter("plan", plan)
                .getResultStream()
                .map(MeetingRow::meeting)
                .toList());
    }

    /** What can be shown for each group that was consulted about a plan. */
    public List<Evidence> evidence(String plan) {
        List<Consultation> consultations = of(Set.of(plan));
        return Evidence.of(asked(consultations), meetings(plan), responses(plan, consultations));
    }

    /** How many responses of people without an account came in the days of a consultation on the plan, or soon after, by group. */
    private Map<Consultee, Integer> responses(String plan, List<Consultation> consultations) {
        String query = "select c from CommentRow c where c.plan = :plan and c.how is not null and c.removed = false";
        List<Provenance> came = desk.store.reading(entities -> entities.createQuery(query, CommentRow.class)
                .setParameter("plan", plan)
                .getResultStream()
                .flatMap(row -> Stream.ofNullable(row.comment().provenance()))
                .toList());
        Map<String, Consultee> counted = new HashMap<>();
        came.stream()
                .filter(one -> consultations.stream().anyMatch(window -> window.takes(one.consultation(), one.came())))
                .forEach(one -> counted.put(one.response(), one.group()));
        return counted.values().stream().collect(Collectors.toMap(Function.identity(), one -> 1, Integer::sum));
    }

    private List<Consultation> consultations(String where, Object value) {
        return desk.store.reading(entities -> entities
                .createQuery("select c from ConsultationRow c " + where, ConsultationRow.class)
                .setParameter("value", value)
                .getResultStream()
                .map(ConsultationRow::consultation)
                .sorted(BY_DAY)
                .toList());
    }
}
