package org.planweave.exchange.internal.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.documents.PlanTables;
import org.planweave.api.people.Department;
import org.planweave.api.people.Role;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;
import org.planweave.exchange.internal.export.Pdf;
import org.planweave.exchange.internal.export.PlanDocuments;
import org.planweave.exchange.internal.export.Printing;
import org.planweave.exchange.internal.extent.Readers;
import org.planweave.exchange.internal.wired.GuardedPlans;
import org.planweave.test.TestPortal;

/** A round with one plan that is open to all and two drafts of another department, and a corporate strategy lead who asks. */
final class Round27 {

    final Department highways;
    final Department culture;
    final GuardedPlans plans;
    private final TestPortal portal;
    private final Pdf pdf = new Pdf();
    private final OtherTables others = new OtherTables();

    Round27(TestPortal portal) {
        this.portal = portal;
        portal.actAs(portal.person("lead", null, Role.CORPORATE_LEAD));
        plans = new GuardedPlans(portal.access());
        highways = portal.department("HW", "Highways and Waste");
        culture = portal.department("LC", "Leisure and Culture");
        plans.ensureRound("2031-32");
        plan(highways, Audience.PUBLIC, line("Mend every pothole", Classification.OPEN),
                line("=HYPERLINK(\"http://a.example\")", Classification.OPEN), line("Sell the zinnober yard", Classification.EXEMPT));
        plan(culture, Audience.DEPARTMENT, line("Open the library on Sundays", Classification.OPEN));
        plan(culture, Audience.DEPARTMENT, line("Lend instruments", Classification.OPEN));
    }

    static LineDraft line(String text, Classification classification) {
        return new LineDraft("action", "What we will do", text, Map.of(LineFields.END, "2028-03"), List.of(), classification);
    }

    Plan plan(Department department, Audience audience, LineDraft... lines) {
        Plan plan = plans.nextFor(audience).create(new PlanDraft(department.id(), "r27", "Business plan", department.name(), null));
        plans.add(plan.id(), List.of(lines));
        return plan;
    }

    /** The id of a round in which nothing is open to everybody. */
    String onlyDrafts() {
        String id = plans.ensureRound("2032-33").id();
        plans.nextFor(Audience.DEPARTMENT).create(new PlanDraft(culture.id(), id, "Business plan", "Culture", null));
        return id;
    }

    /** From now on somebody prints plans, with these words on their pages; one who fails, if null. */
    void pdf(@Nullable String words) {
        Printing.by(pdf, plan -> {
            if (words == null) {
                throw new IllegalStateException("The printer is out of paper.");
            }
            return words.getBytes(StandardCharsets.UTF_8);
        });
    }

    void tables(PlanTables tables) {
        others.offer(tables);
    }

    ArchiveResource resource() {
        return new ArchiveResource(archives());
    }

    ArchivePages pages() {
        return new ArchivePages(archives(), pdf);
    }

    private Archives archives() {
        Readers readers = new Readers(portal.currentUser());
        PlanDocuments documents = new PlanDocuments(plans, portal.council(), pdf);
        return new Archives(plans, portal.currentUser(), readers,
                new RoundArchive(plans, portal.council(), documents, others, readers, portal.audit()));
    }
}
