package org.planweave.plans.internal.gates;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.plans.internal.rows.SignOffRow;
import org.planweave.plans.internal.setup.SignOff;
import org.planweave.plans.internal.setup.SignStep;

/** The signatures under plans: who may sign which, and what was signed. */
@Component(service = SignOffs.class)
public final class SignOffs {

    private static final int LONGEST_NOTE = 2000;

    private final Desk desk;
    private final SetupBook setups;
    private final CoverBook covers;
    private final PlanTidings tidings;

    @Activate
    public SignOffs(
            @Reference Desk desk, @Reference SetupBook setups, @Reference CoverBook covers, @Reference PlanTidings tidings) {
        this.tidings = tidings;
        this.desk = desk;
        this.setups = setups;
        this.covers = covers;
    }

    private record OfRound(String round) {}

    /** The signatures of a round that stand, for every plan of it. One statement. */
    public List<SignOff> ofRound(String round) {
        return desk.transactions.readOnce(new OfRound(round), () -> read(round));
    }

    private List<SignOff> read(String round) {
        return desk.store.reading(entities -> entities
                .createQuery("select s from SignOffRow s where s.round = :round and s.lapsed = false order by s.signedAt", SignOffRow.class)
                .setParameter("round", round)
                .getResultStream()
                .map(SignOffRow::signOff)
                .toList());
    }

    /** The signatures under one plan that stand. */
    public List<SignOff> of(Plan plan) {
        return desk.store.reading(entities -> rows(entities, plan.id()).stream().map(SignOffRow::signOff).toList());
    }

    private static List<SignOffRow> rows(EntityManager entities, String plan) {
        return entities.createQuery("select s from SignOffRow s where s.plan = :plan and s.lapsed = false order by s.signedAt", SignOffRow.class)
                .setParameter("plan", plan)
                .getResultList();
    }

    /** Everybody whose turn it is at this step of this plan, without those who stand in for them; by name. */
    public List<Person> signers(SignStep step, Plan plan) {
        return desk.council.people().stream()
                .filter(person -> signs(step, plan, person))
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private static boolean signs(SignStep step, Plan plan, Person person) {
        if (step.officer() != null) {
            return person.id().equals(step.officer()) || person.username().equals(step.officer());
        }
        return step.role() != null && person.has(step.role()) && (!step.ofDepartment() || person.isOf(plan.department()));
    }

    /** As whom the person may sign today: themselves, or somebody for whom they stand in. Empty if it is not their turn. */
    public Optional<Person> turn(SignStep step, Plan plan, Person person, LocalDate today) {
        List<Person> signers = signers(step, plan);
        if (signers.stream().anyMatch(one -> one.id().equals(person.id()))) {
            return Optional.of(person);
        }
        Set<String> away = covers.coveredBy(person.id(), today);
        return signers.stream().filter(one -> away.contains(one.id())).findFirst();
    }

    /**
     * Signs, or sends the plan back with a reason.
     *
     * @throws Problem 404 if the plan is not theirs to read, 409 if it is not at this step, 403 if it is not their turn, 400 without a
     *     reason for sending it back
     */
    public SignOff sign(Plan plan, String stepCode, boolean agreed, String note) {
        desk.access.require(Verb.READ, plan.ref());
        SignStep step = due(plan, stepCode);
        Person person = desk.person();
        Person signer = turn(step, plan, person, desk.today()).orElseThrow(() -> Problem.forbidden(
                "“" + step.title() + "” is for " + names(step, plan) + " to sign, or for whoever stands in for them."));
        checkNote(agreed, note);
        @Nullable String standsFor = signer.id().equals(person.id()) ? null : signer.id();
        SignOff signOff = new SignOff(plan.id(), stepCode, agreed, person.id(), standsFor, note.strip(), desk.now(), plan.changedAt());
        desk.store.doInTransaction(entities -> {
            rows(entities, plan.id()).stream().filter(row -> row.signOff().step().equals(stepCode)).forEach(SignOffRow::lapse);
            entities.persist(new SignOffRow(desk.newId(), signOff, plan.round()));
            desk.recorded(agreed ? "plan.signed" : "plan.sentBack", plan.ref().toString(),
                    Map.of("step", stepCode, "for", standsFor == null ? "" : standsFor, "note", signOff.note()));
            tidings.signed(plan, step, agreed, signersAndCover(step, plan));
        });
        return signOff;
    }

    private SignStep due(Plan plan, String code) {
        SignStep step = setups.of(plan.round()).rules().step(code)
                .orElseThrow(() -> Problem.notFound("This round asks for no such signature. Look at the plan’s page “Move on”."));
        if (step.before().ordinal() != plan.state().ordinal() + 1) {
            throw Problem.conflict("plan-way", "“" + step.title() + "” is signed before “" + step.before().label()
                    + "”; the plan is at “" + plan.state().label() + "”.");
        }
        return step;
    }

    private static void checkNote(boolean agreed, String note) {
        if (note.length() > LONGEST_NOTE || note.indexOf('\0') >= 0) {
            throw Problem.invalid("note", "The note is too long; write it in at most " + LONGEST_NOTE + " characters.");
        }
        if (!agreed && note.isBlank()) {
            throw Problem.invalid("note", "Say why the plan goes back, so that its department knows what to change.");
        }
    }

    /** Who signs, by name, or by role where nobody has it. */
    public String names(SignStep step, Plan plan) {
        List<String> names = signers(step, plan).stream().map(Person::name).toList();
        if (!names.isEmpty()) {
            return String.join(" or ", names);
        }
        return step.role() == null ? "an officer who is still to be named" : "somebody with the role “" + step.role().label() + "”";
    }

    /** What is said of a step that is not signed, or not any more; empty if it is signed. */
    Optional<String> missing(SignStep step, Plan plan, List<SignOff> all) {
        Optional<SignOff> last = all.stream().filter(one -> one.plan().equals(plan.id()) && one.step().equals(step.code()))
                .reduce((one, other) -> other);
        if (last.isEmpty()) {
            return Optional.of(step.title() + " is not signed yet; ask " + names(step, plan) + ".");
        }
        SignOff signOff = last.get();
        String name = desk.name(signOff.person());
        if (!signOff.stillTrue(plan.changedAt())) {
            return Optional.of(name + (signOff.agreed() ? " signed “" : " sent back “") + step.title()
                    + "” before the plan was changed; ask them to read it again.");
        }
        return signOff.agreed()
                ? Optional.empty()
                : Optional.of(name + " sent it back at “" + step.title() + "”: " + sentence(signOff.note()) + " Change the plan, then ask again.");
    }

    private static String sentence(String note) {
        return note.matches("(?s).*[.!?]$") ? note : note + ".";
    }

    /** Forgets the signatures for states beyond the one that a plan went back to. */
    public void lapseAfter(EntityManager entities, Plan plan, PlanState to) {
        Set<String> gone = setups.of(plan.round()).rules().chain().stream()
                .filter(step -> step.before().compareTo(to) > 0).map(SignStep::code).collect(Collectors.toSet());
        rows(entities, plan.id()).stream().filter(row -> gone.contains(row.signOff().step())).forEach(SignOffRow::lapse);
    }

    private List<Person> signersAndCover(SignStep step, Plan plan) {
        List<Person> all = new ArrayList<>(signers(step, plan));
        Set<String> ids = all.stream().map(Person::id).collect(Collectors.toSet());
        covers.open(desk.today()).stream()
                .filter(kept -> ids.contains(kept.cover().person()))
                .flatMap(kept -> desk.council.person(kept.cover().delegate()).stream())
                .forEach(all::add);
        return all;
    }

    /** Lets those sign who could not read the plan so far, named officers and who stands in, and tells all that it is their turn. */
    public void admit(Plan plan) {
        PlanState[] states = PlanState.values();
        if (plan.state() == PlanState.FINAL) {
            return;
        }
        for (SignStep step : setups.of(plan.round()).rules().steps(states[plan.state().ordinal() + 1])) {
            List<Person> signers = signersAndCover(step, plan);
            tidings.waits(plan, step, signers);
            for (Person person : signers) {
                if (!desk.user().as(person, () -> desk.access.may(Verb.READ, plan.ref()))) {
                    desk.user().asPortal(() -> {
                        desk.access.invite(plan.ref(), person.id());
                        return true;
                    });
                }
            }
        }
    }
}
