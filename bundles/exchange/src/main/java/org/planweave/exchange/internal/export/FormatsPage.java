package org.planweave.exchange.internal.export;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.exchange.internal.extent.Readers;
import org.planweave.ui.Page;
import org.planweave.ui.Templates;

/** The page with a plan's documents, and the form that a Word file comes back by. */
@Component(service = FormatsPage.class)
public final class FormatsPage {

    private final Plans plans;
    private final CurrentUser user;
    private final Pdf pdf;
    private final Readers readers;
    private final Messages messages = Messages.of(FormatsPage.class);
    private final Templates templates = new Templates(FormatsPage.class, "org.planweave.exchange.internal.templates");

    @Activate
    public FormatsPage(@Reference Plans plans, @Reference CurrentUser user, @Reference Pdf pdf, @Reference Readers readers) {
        this.plans = plans;
        this.user = user;
        this.pdf = pdf;
        this.readers = readers;
    }

    /**
     * The page.
     *
     * @param error why a file that was brought back is refused; empty if none was
     * @throws Problem 404 if there is no such plan for this person
     */
    public Page page(String id, String error) {
        Plan plan = plans.plan(id).orElseThrow(() -> Problem.notFound(messages.text("exchange.export.noPlan")));
        List<String> formats = pdf.isHere() ? List.of("docx", "xlsx", "pdf", "html", "csv", "json")
                : List.of("docx", "xlsx", "html", "csv", "json");
        String round = readers.may() ? plans.round(plan.round()).map(Round::title).orElse("") : "";
        return Page.titled(messages.text("exchange.export.title")).section("plans")
                .crumb(plan.title(), "/plans/" + plan.id())
                .body(templates.render("formats.jte", Map.of("plan", plan, "formats", formats, "error", error, "mayBring",
                        user.person().isPresent(), "archived", round, "t", messages)));
    }
}
