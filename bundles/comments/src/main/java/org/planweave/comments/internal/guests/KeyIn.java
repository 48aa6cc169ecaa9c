package org.planweave.comments.internal.guests;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.api.store.Store;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.consulting.Wish;
import org.planweave.comments.internal.ledger.Desk;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.rules.Once;
import org.planweave.comments.internal.rules.Provenance;
import org.planweave.comments.internal.rules.Provenance.How;
import org.planweave.comments.internal.stored.GiveComment;
import org.planweave.comments.internal.stored.Spot;

/** Those who answer for a plan enter what somebody said who has no account: a comment on each line that it is about. */
@Component(service = KeyIn.class)
public final class KeyIn {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int LONGEST_NAME = 100;
    private static final int MOST_LINES = 50;

    private final Store store;
    private final Plans plans;
    private final Ledger ledger;
    private final Desk desk;
    private final GiveComment giving;
    private final CurrentUser user;
    private final Audit audit;

    @Activate
    public KeyIn(@Reference(target = "(planweave.module=comments)") Store store, @Reference Plans plans, @Reference Ledger ledger,
            @Reference Desk desk, @Reference GiveComment giving, @Reference CurrentUser user, @Reference Audit audit) {
        this.store = store;
        this.plans = plans;
        this.ledger = ledger;
        this.desk = desk;
        this.giving = giving;
        this.user = user;
        this.audit = audit;
    }

    /**
     * Keeps it.
     *
     * @param once what the form was given when it was shown, so that sending it twice keeps it once
     * @return the comments, in the order in which the lines were named
     * @throws Problem 400 with a sentence for each thing that is wrong; 403 or 404 if the current user does not answer for the plan
     */
    public List<Comment> enter(Response typed, String once) {
        ledger.requireManages(typed.plan());
        Plan plan = plans.plan(typed.plan()).orElseThrow();
        if (!Once.is(once)) {
            throw Problem.invalid("once", "This form is not complete. Open it again.");
        }
        Checked checked = checked(typed, once);
        return store.inTransaction(entities -> {
            List<Comment> kept = new ArrayList<>();
            for (int i = 0; i < checked.lines().size(); i++) {
                String id = once + '-' + i;
                Line line = checked.lines().get(i);
                Optional<Comment> before = Optional.ofNullable(entities.find(CommentRow.class, id)).map(CommentRow::comment);
                kept.add(before.orElseGet(() -> giving.keep(comment(id, line, plan, checked, typed.text()), Spot.of(line, plan))));
            }
            audit.record("response.keyed", plan.ref().toString(), Map.of("response", once, "comments", String.valueOf(kept.size()),
                    "consultee", checked.from().group().word(), "how", checked.from().how().word()));
            return kept;
        });
    }

    private record Checked(List<Line> lines, Provenance from, Level level) {}

    private Comment comment(String id, Line line, Plan plan, Checked checked, String text) {
        LocalDate came = checked.from().came();
        return new Comment(id, line.id(), plan.id(), plan.department(), Comment.NOBODY, checked.level(), Comment.checked(text),
                came.isBefore(desk.today()) ? came.atTime(LocalTime.NOON).atZone(LONDON).toInstant() : java.time.Instant.now(),
                null, null, null, null, null, true, false, 1, line.version(), 0, 0, null, checked.from(), List.of());
    }

    private Checked checked(Response typed, String once) {
        List<Fault> faults = new ArrayList<>();
        Optional<Consultee> group = checked(faults, () -> Consultee.spoken(typed.group()));
        Optional<How> how = checked(faults, () -> How.keyed(typed.how()));
        Optional<LocalDate> came = checked(faults, () -> came(typed.came()));
        Optional<Optional<Consultation>> window = checked(faults, () -> window(typed));
        Optional<List<Line>> lines = checked(faults, () -> lines(typed, window.flatMap(one -> one)));
        checked(faults, () -> Comment.checked(typed.text()));
        Optional<Level> level = checked(faults, () -> Level.of(typed.level()));
        Optional<String> name = checked(faults, () -> name(typed));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        @Nullable String called = name.filter(one -> !one.isEmpty()).orElse(null);
        return new Checked(lines.orElseThrow(), new Provenance(
                how.orElseThrow(), came.orElseThrow(), group.orElseThrow(), called, null, user.required().id(),
                window.orElseThrow().map(Consultation::id).orElse(null), once), level.orElseThrow());
    }

    private static <T> Optional<T> checked(List<Fault> faults, Supplier<T> rule) {
        try {
            return Optional.of(rule.get());
        } catch (Problem problem) {
            faults.addAll(problem.faults());
            return Optional.empty();
        }
    }

    private LocalDate came(String typed) {
        LocalDate day = Wish.Day.of("came", typed);
        if (day.isAfter(desk.today())) {
            throw Problem.invalid("came", "This day has not come yet. Give the day on which it came.");
        }
        if (day.isBefore(desk.today().minusYears(2))) {
            throw Problem.invalid("came", "This day is more than two years ago. Check the year.");
        }
        return day;
    }

    private Optional<Consultation> window(Response typed) {
        if (typed.consultation().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ledger.of(Set.of(typed.plan())).stream()
                .filter(one -> one.id().equals(typed.consultation()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("consultation", "Choose a consultation on this plan, or none.")));
    }

    private List<Line> lines(Response typed, Optional<Consultation> window) {
        if (typed.numbers().isEmpty() || typed.numbers().size() > MOST_LINES) {
            throw Problem.invalid("lines", "Give the number of the line that it is about, such as A1.1; or up to " + MOST_LINES
                    + " of them, with commas between them.");
        }
        List<Line> all = plans.lines(typed.plan());
        return typed.numbers().stream().map(number -> line(number, all, window)).toList();
    }

    private static Line line(String number, List<Line> all, Optional<Consultation> window) {
        Line line = all.stream().filter(one -> one.number().equalsIgnoreCase(number)).findFirst().orElseThrow(
                () -> Problem.invalid("lines", "There is no line “" + number + "” in this plan. Its lines stand below the form."));
        if (window.filter(one -> !one.wholePlan() && !one.sections().contains(line.section())).isPresent()) {
            throw Problem.invalid("lines", "The consultation is not about line " + line.number()
                    + ". Choose another consultation, or none.");
        }
        return line;
    }

    private static String name(Response typed) {
        String name = typed.name().strip();
        if (name.length() > LONGEST_NAME) {
            throw Problem.invalid("name", "The name is longer than " + LONGEST_NAME + " characters. Shorten it.");
        }
        if (!name.isEmpty() && !typed.agreed()) {
            throw Problem.invalid("agreed", "Keep the name only if they agreed to it. Tick that they did, or leave the name out.");
        }
        return name;
    }
}
