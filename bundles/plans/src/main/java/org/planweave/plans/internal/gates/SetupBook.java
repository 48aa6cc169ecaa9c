package org.planweave.plans.internal.gates;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.calendar.Timetable;
import org.planweave.plans.internal.calendar.WorkingDays;
import org.planweave.plans.internal.rows.BankHolidayRow;
import org.planweave.plans.internal.rows.RoundRow;
import org.planweave.plans.internal.rows.RoundSetupRow;
import org.planweave.plans.internal.setup.RoundSetup;
import org.planweave.plans.internal.setup.RoundSetup.Decision;

/** How rounds are set up, and the bank holidays. The dates that everybody reads follow from the setup whenever it changes. */
@Component(service = SetupBook.class)
public final class SetupBook {

    private static final int LONGEST_MINUTE = 300;
    private static final int LONGEST_TITLE = 120;

    private final Desk desk;
    private final KnownRounds known;

    @Activate
    public SetupBook(@Reference Desk desk, @Reference KnownRounds known) {
        this.desk = desk;
        this.known = known;
    }

    /** How the round is set up; a round that nobody has set up asks for nothing. */
    public RoundSetup of(String round) {
        return known.setup(round);
    }

    /** How the rounds of these plans are set up, by round. */
    public Map<String, RoundSetup> of(Collection<Plan> plans) {
        return plans.stream().map(Plan::round).distinct().collect(Collectors.toMap(round -> round, this::of));
    }

    /** England's bank holidays that are known, by day. */
    public SortedMap<LocalDate, String> holidays() {
        return new TreeMap<>(desk.transactions.readOnce(SetupBook.class, this::readHolidays));
    }

    private Map<LocalDate, String> readHolidays() {
        return desk.store.reading(entities -> entities.createQuery("select b from BankHolidayRow b", BankHolidayRow.class).getResultStream()
                .collect(Collectors.toMap(BankHolidayRow::holiday, BankHolidayRow::title)));
    }

    public WorkingDays workingDays() {
        return new WorkingDays(holidays().keySet());
    }

    /** @throws Problem 403 for anybody but a corporate strategy lead, 400 if it has no title */
    public void addHoliday(LocalDate day, String title) {
        desk.requireLead("change the bank holidays");
        if (title.isBlank() || title.length() > LONGEST_TITLE || title.indexOf('\0') >= 0) {
            throw Problem.invalid("title", "Say what the day is called, in at most " + LONGEST_TITLE + " characters.");
        }
        desk.store.doInTransaction(entities -> {
            entities.merge(new BankHolidayRow(day, title.strip()));
            desk.recorded("bankHoliday.added", day.toString(), Map.of());
        });
    }

    public void removeHoliday(LocalDate day) {
        desk.requireLead("change the bank holidays");
        desk.store.doInTransaction(entities -> {
            BankHolidayRow row = entities.find(BankHolidayRow.class, day);
            if (row != null) {
                entities.remove(row);
                desk.recorded("bankHoliday.removed", day.toString(), Map.of());
            }
        });
    }

    public Timetable timetable(RoundSetup setup) {
        return new Timetable(setup.dates(), workingDays(), setup.rules().everyDay());
    }

    /**
     * Changes how a round is set up, from the version that the writer started from.
     *
     * @param what for the record: which part of it changed
     * @throws Problem 403, 404, 412 if somebody changed it meanwhile, 400 if its dates cannot be worked out
     */
    public RoundSetup change(String round, long fromVersion, String what, UnaryOperator<RoundSetup> how) {
        desk.requireLead("set up a round");
        return written(round, fromVersion, what, how);
    }

    /** Writes down that the budget was decided, or, with null, that it was not after all. */
    public RoundSetup decide(String round, @Nullable LocalDate day, String minute) {
        Optional<Person> person = desk.user().person();
        boolean may = desk.leads() || person.filter(one -> one.has(Role.FINANCE) || one.has(Role.DEMOCRATIC_SERVICES)).isPresent();
        if (!may) {
            throw Problem.forbidden("Finance, democratic services or a corporate strategy lead record the budget decision. Ask one of them.");
        }
        if (day != null && day.isAfter(desk.today())) {
            throw Problem.invalid("day", "A decision that has not been taken cannot be recorded; write the day on which it was taken.");
        }
        if (minute.length() > LONGEST_MINUTE || minute.indexOf('\0') >= 0 || day != null && minute.isBlank()) {
            throw Problem.invalid("minute", "Say where the decision is minuted, in at most " + LONGEST_MINUTE + " characters.");
        }
        Decision decision = day == null ? null : new Decision(day, minute.strip(), desk.who());
        return written(round, of(round).version(), day == null ? "budget taken back" : "budget decided", before -> new RoundSetup(
                round, before.version(), before.guidance(), before.template(), before.dates(), before.rules(), decision));
    }

    private RoundSetup written(String round, long fromVersion, String what, UnaryOperator<RoundSetup> how) {
        return desk.store.inTransaction(entities -> {
            RoundRow kept = entities.find(RoundRow.class, round);
            if (kept == null) {
                throw Problem.notFound("There is no round at this address. Choose one on the page Plans.");
            }
            RoundSetupRow row = locked(entities, round);
            RoundSetup before = row.setup();
            if (before.version() != fromVersion) {
                throw Problem.stale("Somebody changed this round just now. Open the page again and look what it says.", Map.of());
            }
            RoundSetup after = how.apply(before);
            row.put(after, desk.now(), desk.who());
            if (!after.dates().isEmpty()) {
                kept.setGates(timetable(after).gates());
            }
            if (!after.template().sections().isEmpty()) {
                kept.setSections(after.template().sectionTitles());
            }
            entities.flush();
            known.changed();
            desk.recorded("round.setUp", round, Map.of("what", what));
            return row.setup();
        });
    }

    /** The round's row, made if it is missing, locked until the transaction ends. */
    private RoundSetupRow locked(EntityManager entities, String round) {
        RoundSetupRow found = entities.find(RoundSetupRow.class, round);
        if (found != null) {
            entities.lock(found, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
            entities.refresh(found);
            return found;
        }
        RoundSetupRow row = new RoundSetupRow(round);
        row.start(RoundSetup.none(round));
        entities.persist(row);
        return row;
    }
}
