package org.planweave.admin.internal.modules;

import java.util.ArrayList;
import java.util.List;
import org.planweave.admin.internal.desk.Days;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.api.modules.ModuleChange;

/**
 * A change of a module in words: what it was, and how it went.
 *
 * @param stages what it has to go through, while it is under way; empty when it is over
 */
public record ChangeView(String when, String what, String who, String how, boolean well, String detail, List<Stage> stages) {

    private static final List<String> OF_A_NEW_ONE = List.of("migrated", "replaced", "started", "recorded");
    private static final List<String> OF_ANOTHER_VERSION = List.of("migrated", "held", "stopped", "replaced", "started", "recorded");
    private static final List<String> OF_REMOVING = List.of("held", "recorded", "stopped");
    private static final List<String> OF_GOING_BACK = List.of("undoing", "undone");
    private static final List<String> WELL = List.of("under-way", "done", "interrupted-new");

    /** One thing that has to be done. */
    public record Stage(String text, State state) {}

    /** How far a stage is. */
    public enum State {
        /** It is over. */
        DONE,
        /** It is being worked on. */
        NOW,
        /** Its turn has not come. */
        LATER
    }

    static ChangeView of(ModuleChange change, String who) {
        String outcome = change.outcome() == null ? "under-way" : change.outcome();
        return new ChangeView(Days.moment(change.begun()), what(change), who, Desk.text("admin.changes." + outcome),
                WELL.contains(outcome), change.detail() == null ? "" : change.detail(), change.ended() == null ? stages(change) : List.of());
    }

    private static String what(ModuleChange change) {
        String key = "admin.changes." + change.action() + (change.from() == null ? ".new" : "");
        return Desk.text(key, change.title(), change.from(), change.to());
    }

    /** The journal writes a step down when it is done, so that what is being worked on is the one after it. */
    private static List<Stage> stages(ModuleChange change) {
        List<String> steps = steps(change);
        int reached = reached(change, steps);
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            State state = i <= reached ? State.DONE : i == reached + 1 ? State.NOW : State.LATER;
            stages.add(new Stage(Desk.text("admin.changes.step." + steps.get(i)), state));
        }
        return stages;
    }

    private static List<String> steps(ModuleChange change) {
        if (OF_GOING_BACK.contains(change.step())) {
            return OF_GOING_BACK;
        }
        return change.action().equals("remove") ? OF_REMOVING : change.from() == null ? OF_A_NEW_ONE : OF_ANOTHER_VERSION;
    }

    /** The index of the last stage that is over; a step that has no stage here counts as the nearest one before it. */
    private static int reached(ModuleChange change, List<String> steps) {
        List<String> order = steps == OF_A_NEW_ONE ? OF_ANOTHER_VERSION : steps;
        for (int at = order.indexOf(change.step()); at >= 0; at--) {
            if (steps.contains(order.get(at))) {
                return steps.indexOf(order.get(at));
            }
        }
        return -1;
    }
}
