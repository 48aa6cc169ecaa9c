package org.planweave.reports.internal.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.reports.internal.rules.Days;
import org.planweave.reports.internal.rules.Gaps;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.ui.Page;

/** All reports that one may read. */
@Component(service = ReportListPages.class)
@JakartarsResource
@Path("reports")
@Produces(MediaType.TEXT_HTML)
public final class ReportListPages {

    private final PageParts parts;

    @Activate
    public ReportListPages(@Reference PageParts parts) {
        this.parts = parts;
    }

    /** One report of the list; {@code state} says how far it is. */
    public record Row(Report report, Department department, String meeting, String state) {}

    @GET
    public Page list() {
        List<Report> reports = parts.book().all();
        Map<String, Plan> plans = parts.plans().plansById(reports.stream().map(report -> report.plans().get(0)).toList());
        List<Row> rows = reports.stream().flatMap(report -> Stream.ofNullable(plans.get(report.plans().get(0))).map(plan -> row(report, plan)))
                .toList();
        String title = parts.text("reports.reports");
        return Page.titled(title).section("reports").body(parts.render("list.jte", Map.of(
                "title", title, "rows", rows, "mayMake", parts.user().person().filter(ReportListPages::writes).isPresent())));
    }

    static boolean writes(Person person) {
        return person.has(Role.PLANNER) || person.has(Role.DIRECTOR) || person.has(Role.CORPORATE_LEAD);
    }

    private Row row(Report report, Plan plan) {
        String meeting = report.content().cover(ReportForm.MEETING);
        String day = report.meetingDay().map(Days::day).orElse("");
        return new Row(report, parts.department(plan), day.isEmpty() ? meeting : meeting.isEmpty() ? day : meeting + ", " + day, state(report));
    }

    private String state(Report report) {
        if (report.decision() != null) {
            return parts.text("reports.outcome." + report.decision().outcome().name());
        }
        int gaps = Gaps.of(report).size();
        return gaps == 0 ? parts.text("reports.state.ready") : parts.text(gaps == 1 ? "reports.state.gap" : "reports.state.gaps", gaps);
    }
}
