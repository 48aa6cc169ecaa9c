package org.planweave.comments.internal.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.consulting.Clash;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Consultation.State;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.consulting.Happening;
import org.planweave.comments.internal.consulting.Happening.What;
import org.planweave.comments.internal.consulting.Meeting;
import org.planweave.comments.internal.consulting.Wish;
import org.planweave.comments.internal.telling.TellsPeople;

/** What those who answer for a plan do with its consultations, and what those who are asked say without a comment. */
@Component(service = HoldConsultations.class)
public final class HoldConsultations {

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_MINUTE = 300;

    private final Desk desk;
    private final Ledger ledger;
    private final Invitations invitations;
    private final TellsPeople telling;

    @Activate
    public HoldConsultations(@Reference Desk desk, @Reference Ledger ledger, @Reference Invitations invitations,
            @Reference TellsPeople telling) {
        this.telling = telling;
        this.desk = desk;
        this.ledger = ledger;
        this.invitations = invitations;
    }

    /**
     * The consultation that a wish would come to, without anything being kept.
     *
     * @throws Problem 404 or 403 if the current user does not answer for the plan, 400 with what is wrong
     */
    public Consultation considered(Wish wish) {
        ledger.requireManages(wish.plan());
        Plan plan = desk.plans.plan(wish.plan()).orElseThrow(() -> Problem.notFound(desk.text("comments.noPlan")));
        return wish.checked("new", plan.department(), desk.today());
    }

    /** Consultations of other plans that ask the same people on the same days. */
    public List<Clash> clashes(Consultation consultation) {
        return Clash.of(consultation, ledger.all(), desk.council.people());
    }

    /** Opens it, or sets the day on which it opens. */
    public Consultation open(Wish wish) {
        Consultation wanted = considered(wish);
        return keep(new Consultation(
                desk.ids.next(), wanted.plan(), wanted.department(), wanted.title(), wanted.opens(), wanted.closes(),
                wanted.sections(), wanted.groups(), null, 1), desk.user.required().id(), List.of(), true);
    }

    /** Keeps a consultation as it is, with those who were asked already. Rights are the caller's matter. */
    Consultation keep(Consultation consultation, String by, List<AskedRow> asked, boolean told) {
        return desk.store.inTransaction(entities -> {
            entities.persist(new ConsultationRow(consultation));
            entities.persist(new HappeningRow(desk.ids.next(), new Happening(
                    consultation.id(), What.OPENED, by, desk.now(), "")));
            record("consultation.opened", consultation);
            entities.flush();
            asked.forEach(entities::persist);
            entities.flush();
            invitations.follow(consultation.plan(), told);
            return consultation;
        });
    }

    /**
     * Gives more time.
     *
     * @throws Problem 400 if the day is not later than the last one or no reason is given, 409 if it was closed early
     */
    public void extend(String id, String typed, String reason) {
        Consultation before = managed(id);
        LocalDate last = Wish.Day.of("closes", typed);
        if (!last.isAfter(before.closes()) || last.isBefore(desk.today())) {
            throw Problem.invalid("closes", desk.text("comments.consult.later"));
        }
        requireNotEnded(before);
        String note = desk.text("comments.consult.extendedTo", desk.day(last), note("reason", reason));
        change(before, row -> row.extended(last), What.EXTENDED, note, (after, by) ->
                telling.extended(after, ledger.silent(after), by));
    }

    /** Closes it before its last day. */
    public void close(String id, String reason) {
        Consultation before = managed(id);
        requireNotEnded(before);
        if (before.state(desk.today()) == State.CLOSED) {
            throw Problem.conflict("closed", desk.text("comments.consult.over"));
        }
        List<String> silent = ledger.silent(before);
        change(before, row -> row.ended(desk.today()), What.CLOSED, note("whyClosed", reason), (after, by) ->
                telling.closedEarly(after, silent, by));
    }

    /** Notes that those who have not answered were reminded. */
    public void reminded(String id, String how) {
        Consultation consultation = managed(id);
        requireOpen(consultation);
        change(consultation, row -> {}, What.REMINDED, note("how", how), (after, by) -> {});
    }

    /** The current user has read it and has nothing to say: that is an answer, too. */
    public void nothingToSay(String id) {
        Consultation consultation = ledger.existing(id);
        requireOpen(consultation);
        String person = desk.user.required().id();
        desk.store.doInTransaction(entities -> {
            AskedRow row = entities.find(AskedRow.class, AskedRow.id(id, person));
            if (row == null) {
                throw Problem.forbidden(desk.text("comments.consult.notAsked"));
            }
            row.nothing(desk.now());
            telling.over(consultation, person);
            record("consultation.nothing", consultation);
        });
    }

    /** Enters that a group was consulted at a meeting that has a minute. */
    public Meeting enter(String plan, String consultee, String held, String minute) {
        ledger.requireManages(plan);
        Consultee group = Consultee.of(consultee);
        LocalDate day = Wish.Day.of("held", held);
        if (day.isAfter(desk.today())) {
            throw Problem.invalid("held", desk.text("comments.consult.notYetHeld"));
        }
        if (minute.isBlank() || minute.strip().length() > LONGEST_MINUTE) {
            throw Problem.invalid("minute", desk.text("comments.consult.whichMinute", LONGEST_MINUTE));
        }
        return keep(new Meeting(desk.ids.next(), plan, group, day, minute.strip(), desk.user.required().id(), desk.now()));
    }

    Meeting keep(Meeting meeting) {
        return desk.store.inTransaction(entities -> {
            entities.persist(new MeetingRow(meeting));
            desk.audit.record("consultation.meeting", Plan.ref(meeting.plan()).toString(),
                    Map.of("consultee", meeting.consultee().word(), "meeting", meeting.id()));
            return meeting;
        });
    }

    private void change(Consultation before, Consumer<ConsultationRow> change, What what, String note,
            BiConsumer<Consultation, String> tell) {
        String by = desk.user.required().id();
        desk.store.doInTransaction(entities -> {
            ConsultationRow row = entities.find(ConsultationRow.class, before.id());
            change.accept(row);
            entities.persist(new HappeningRow(desk.ids.next(), new Happening(before.id(), what, by, desk.now(), note)));
            record("consultation." + what.name().toLowerCase(java.util.Locale.ROOT), before);
            entities.flush();
            invitations.follow(before.plan());
            tell.accept(row.consultation(), by);
        });
    }

    private void record(String action, Consultation consultation) {
        desk.audit.record(action, Plan.ref(consultation.plan()).toString(), Map.of("consultation", consultation.id()));
    }

    private Consultation managed(String id) {
        Consultation consultation = ledger.existing(id);
        ledger.requireManages(consultation.plan());
        return consultation;
    }

    private void requireNotEnded(Consultation consultation) {
        if (consultation.ended() != null) {
            throw Problem.conflict("closed", desk.text("comments.consult.over"));
        }
    }

    private void requireOpen(Consultation consultation) {
        if (!consultation.isOpen(desk.today())) {
            throw Problem.conflict("closed", desk.text("comments.consult.notOpen"));
        }
    }

    private String note(String field, String typed) {
        String note = typed.strip();
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            throw Problem.invalid(field, desk.text("comments.consult." + field + ".needed", LONGEST_NOTE));
        }
        return note;
    }
}
