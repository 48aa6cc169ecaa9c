package org.planweave.plans.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.Edition;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;

/** Plans and what stands around them, as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanJson(
        String id,
        String title,
        String department,
        String round,
        String kind,
        String state,
        int version,
        String changedAt,
        @Nullable String previous,
        List<Map<String, Object>> lines) {

    static PlanJson of(Plan plan, List<Line> lines) {
        return new PlanJson(
                plan.id(), plan.title(), plan.department(), plan.round(), plan.kind(), plan.state().name(), plan.version(),
                plan.changedAt().toString(), plan.previous(), lines.stream().map(LineJson::of).toList());
    }

    /** A round with its dates as texts. */
    record RoundJson(
            String id, String title, String starts, String ends, List<String> sections, List<GateJson> gates, boolean current) {

        static RoundJson of(Round round) {
            return new RoundJson(
                    round.id(), round.title(), round.starts().toString(), round.ends().toString(), round.sections(),
                    round.gates().stream().map(gate -> new GateJson(gate.title(), gate.date().toString(), gate.state())).toList(),
                    round.current());
        }
    }

    /** A date of a round. */
    record GateJson(String title, String date, String state) {}

    /** An outcome of the corporate plan. */
    record OutcomeJson(String id, int number, String title, String objective) {

        static OutcomeJson of(Outcome outcome) {
            return new OutcomeJson(outcome.id(), outcome.number(), outcome.title(), outcome.objective());
        }
    }

    /** An edition; its lines are at the plan's address with {@code ?edition=}. */
    record EditionJson(String plan, int number, String title, String at, String by) {

        static EditionJson of(Edition edition) {
            return new EditionJson(edition.plan(), edition.number(), edition.title(), edition.at().toString(), edition.by());
        }
    }
}
