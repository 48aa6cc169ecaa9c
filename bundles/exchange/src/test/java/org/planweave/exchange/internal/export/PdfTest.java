package org.planweave.exchange.internal.export;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.planweave.api.people.Department;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;
import org.planweave.exchange.internal.extent.Readers;
import org.planweave.exchange.internal.wired.PlansInMemory;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;

@PortalTest(module = "exchange")
class PdfTest {

    @OnBothDatabases
    void aPlanIsPrintedByWhoeverPrintsPlans(TestPortal portal) {
        Department highways = portal.department("HW", "Highways and Waste");
        portal.actAs(portal.person("planner", highways, Role.PLANNER));
        PlansInMemory plans = new PlansInMemory();
        Plan plan = plans.create(new PlanDraft(highways.id(), "r27", "Business plan", "Roads", null));
        Pdf pdf = new Pdf();
        FormatsPage page = new FormatsPage(plans, portal.currentUser(), pdf, new Readers(portal.currentUser()));
        String link = "/api/v1/plans/" + plan.id() + "/export?format=pdf";
        assertThat(Html.string(page.page(plan.id(), "").body())).as("nobody prints").doesNotContain(link)
                .contains("format=docx", "There is no PDF: no module that prints plans");
        pdf.printer = asked -> ("pages of " + asked.title()).getBytes(StandardCharsets.UTF_8);
        assertThat(Html.string(page.page(plan.id(), "").body())).contains(link)
                .doesNotContain("There is no PDF");
        Response printed = new ExportResource(plans, portal.currentUser(), new PlanDocuments(plans, portal.council(), pdf))
                .plan(plan.id(), "pdf");
        assertThat(printed.getStatus()).isEqualTo(200);
        assertThat(printed.getMediaType()).hasToString("application/pdf");
        assertThat(printed.getHeaderString("Content-Disposition")).startsWith("attachment").endsWith(".pdf\"");
        assertThat((byte[]) printed.getEntity()).isEqualTo("pages of Roads".getBytes(StandardCharsets.UTF_8));
    }
}
