package org.planweave.plans.internal.rounds;

import java.util.List;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.plans.internal.setup.RoundSetup;

/**
 * The page on which a round is set up.
 *
 * @param error what was wrong, with the id of its place, or two empty texts
 */
public record SetupView(
        String round, String title, RoundSetup setup, String guidance, List<PlanTemplate> templates, List<Asked> conditions, List<Step> steps,
        List<String> overseers, List<Own> own, String clearDays, boolean everyDay, String notice, String poll, List<PlanState> states,
        List<Role> roles, List<Person> people, List<Department> departments, String errorAt, String error) {

    /** A condition, and whether the round asks for it. */
    public record Asked(String code, String title, boolean on) {}

    /** A signature as it stands in the form; {@code who} is {@code role:NAME} or a person's id. */
    public record Step(String code, String title, String before, String who) {}

    /** A date of one department's own, as it stands in the form. */
    public record Own(String department, String state, String day, String reason) {}
}
