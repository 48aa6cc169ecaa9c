package org.planweave.exchange.internal.returns;

import java.util.List;
import java.util.Map;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;
import org.planweave.exchange.internal.export.ExportResource;
import org.planweave.exchange.internal.export.Pdf;
import org.planweave.exchange.internal.export.PlanDocuments;
import org.planweave.exchange.internal.wired.EditedWord;
import org.planweave.exchange.internal.wired.PlansInMemory;
import org.planweave.exchange.internal.wired.RemarksInMemory;
import org.planweave.test.TestPortal;

/** A plan of four lines over a test's portal; its planner is asking. */
final class Wired {

    static final String FIRST = "Mend every pothole within five days of hearing of it";
    static final String SECOND = "Collect food waste\tfrom all homes\n\nand flats  above shops";
    static final String THIRD = "=SUM(A1) is only how this line begins, <b>é😀</b> & so on";
    static final String FOURTH = "Missed bins each week";

    final TestPortal portal;
    final PlansInMemory plans = new PlansInMemory();
    final RemarksInMemory remarks = new RemarksInMemory();
    final Person planner;
    final Person reader;
    final Plan plan;
    final Returns returns;
    final CarryOut carryOut;

    Wired(TestPortal portal) {
        this.portal = portal;
        Department highways = portal.department("HW", "Highways and Waste");
        planner = portal.person("planner", highways, Role.PLANNER);
        reader = portal.person("reader", portal.department("HO", "Housing"), Role.PLANNER);
        plan = plan(highways, "Highways plan", FIRST, SECOND, THIRD);
        plans.add(plan.id(), List.of(new LineDraft("kpi", "How we will know", FOURTH,
                Map.of(LineFields.TARGET, "40", LineFields.OWNER, "Head of Waste"), List.of(), Classification.OPEN)));
        protect(plan);
        returns = new Returns(plans, portal.access(), portal.currentUser());
        returns.remarks = remarks;
        carryOut = new CarryOut(plans, returns, portal.transactions(), portal.audit());
        portal.actAs(planner);
    }

    Plan plan(Department department, String title, String... texts) {
        Plan made = plans.create(new PlanDraft(department.id(), "r27", title, title, null));
        plans.add(made.id(), java.util.Arrays.stream(texts).map(text -> LineDraft.of("action", "What we will do", text)).toList());
        protect(made);
        return made;
    }

    private void protect(Plan made) {
        Protection open = new Protection(made.department(), null, made.round(), Protection.Audience.COUNCIL, Classification.OPEN, null);
        portal.transactions().join(() -> {
            portal.access().protect(made.ref(), open);
            plans.lines(made.id()).forEach(line -> portal.access().protect(line.ref(), new Protection(made.department(), made.ref(),
                    made.round(), Protection.Audience.COUNCIL, Classification.OPEN, null)));
            return true;
        });
    }

    Line line(int at) {
        return plans.lines(plan.id()).get(at);
    }

    String id(int at) {
        return line(at).id();
    }

    EditedWord word() {
        return word(plan);
    }

    EditedWord word(Plan of) {
        return new EditedWord((byte[]) new ExportResource(plans, portal.currentUser(),
                new PlanDocuments(plans, portal.council(), new Pdf())).plan(of.id(), "docx").getEntity());
    }

    Check check(EditedWord word) {
        return returns.check(plan.id(), word.file());
    }

    void rewrite(int at, String text) {
        Line line = line(at);
        plans.change(line.id(), line.version(),
                new LineDraft(line.kind(), line.section(), text, line.fields(), line.outcomes(), line.classification()));
    }
}
