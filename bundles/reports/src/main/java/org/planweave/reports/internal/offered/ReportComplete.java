package org.planweave.reports.internal.offered;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.planning.GateCondition;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.reports.internal.rules.Gaps;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.stored.ReportBook;

/** A plan goes to committee with a complete report, where the round asks for it. */
@Component(service = GateCondition.class)
public final class ReportComplete implements GateCondition {

    private static final Messages MESSAGES = Messages.of(ReportComplete.class);

    private final ReportBook book;
    private final CurrentUser user;

    @Activate
    public ReportComplete(@Reference ReportBook book, @Reference CurrentUser user) {
        this.book = book;
        this.user = user;
    }

    @Override
    public String code() {
        return "report";
    }

    @Override
    public String title() {
        return MESSAGES.text("reports.gate.title");
    }

    /** A round that does not use reports of the portal must not be held by them. */
    @Override
    public boolean usual() {
        return false;
    }

    @Override
    public List<String> objections(Plan plan, PlanState to) {
        return objections(Map.of(plan, to)).getOrDefault(plan.id(), List.of());
    }

    /** All plans at once: two statements. */
    @Override
    public Map<String, List<String>> objections(Map<Plan, PlanState> moves) {
        List<Plan> asked = moves.entrySet().stream().filter(move -> move.getValue() == PlanState.COMMITTEE).map(Map.Entry::getKey).toList();
        Map<String, List<String>> found = new HashMap<>();
        if (!asked.isEmpty()) {
            List<Report> reports = user.asPortal(() -> book.about(asked.stream().map(Plan::id).toList()));
            asked.forEach(plan -> found.put(plan.id(), missing(plan, reports)));
        }
        return found;
    }

    private static List<String> missing(Plan plan, List<Report> reports) {
        Optional<Report> own = reports.stream().filter(report -> report.plans().contains(plan.id())).findFirst();
        if (own.isEmpty()) {
            return List.of(MESSAGES.text("reports.gate.none"));
        }
        List<Gaps.Gap> gaps = Gaps.of(own.get());
        return gaps.isEmpty() ? List.of() : List.of(MESSAGES.text("reports.gate.gaps", own.get().content().title(),
                gaps.stream().map(Gaps.Gap::sentence).collect(Collectors.joining("; "))));
    }
}
