package org.planweave.reports.internal.wired;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.api.reports.ReportSection;
import org.planweave.reports.internal.forms.ShippedForms;
import org.planweave.reports.internal.print.Editions;
import org.planweave.reports.internal.print.FitMeter;
import org.planweave.reports.internal.print.WordEditions;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.stored.AboutPlans;
import org.planweave.reports.internal.stored.EstimateBook;
import org.planweave.reports.internal.stored.FormBook;
import org.planweave.reports.internal.stored.Consulted;
import org.planweave.reports.internal.stored.Contributed;
import org.planweave.reports.internal.stored.Host;
import org.planweave.reports.internal.stored.Keepers;
import org.planweave.reports.internal.stored.Permits;
import org.planweave.reports.internal.stored.PlanParts;
import org.planweave.reports.internal.stored.ReportBook;
import org.planweave.reports.internal.stored.Signatories;
import org.planweave.reports.internal.stored.TemplateBook;
import org.planweave.reports.internal.stored.Workbooks;
import org.planweave.test.TestPortal;

/** The module's services, two departments, and people of each kind. The planner of highways is at work. */
public final class WiredReports {

    public final TestPortal portal;
    public final TownPlans plans;
    public final Department highways;
    public final Department culture;
    public final Person planner;
    public final Person culturePlanner;
    public final Person finance;
    public final Person clerk;
    public final Person member;
    public final Permits permits;
    public final Keepers keepers;
    public final Signatories signatories;
    public final List<ReportSection> contributed = new CopyOnWriteArrayList<>();
    public final AboutPlans about;
    public final ReportBook book;
    public final FormBook forms;
    public final TemplateBook templates;
    public final Editions editions;
    public final FitMeter meter;
    public final EstimateBook estimates;

    public WiredReports(TestPortal portal) {
        this.portal = portal;
        highways = portal.department("HW", "Highways and Waste");
        culture = portal.department("CL", "Culture and Leisure");
        planner = portal.person("pia.planner", highways, Role.PLANNER);
        culturePlanner = portal.person("cleo.culture", culture, Role.PLANNER);
        finance = portal.person("fay.finance", null, Role.FINANCE);
        clerk = portal.person("della.clerk", null, Role.DEMOCRATIC_SERVICES);
        member = portal.person("mel.member", null, Role.MEMBER);
        plans = new TownPlans(portal.access(), portal.currentUser());
        Host host = new Host(portal.store(), portal.transactions(), portal.access(), plans, portal.council(), portal.currentUser(),
                portal.events(), portal.audit(), portal.ids());
        keepers = new Keepers(host);
        signatories = new Signatories(host, keepers);
        permits = new Permits(host, signatories);
        PlanParts parts = new PlanParts(host);
        Consulted consulted = new Consulted(host, plan -> Optional.of("This plan was developed in consultation with members."));
        about = new AboutPlans(host, portal.kept());
        estimates = new EstimateBook(host, signatories, new Workbooks());
        book = new ReportBook(host, permits, parts, consulted, new Contributed(host, contributed), about, estimates);
        forms = new FormBook(host, keepers);
        meter = new FitMeter(plans, portal.council(), parts);
        templates = new TemplateBook(host, keepers, forms);
        editions = new Editions(book, portal.council(), new WordEditions(book, templates, portal.council()));
        as(planner);
    }

    public void as(Person person) {
        portal.actAs(person);
    }

    /** A plan of highways before the committee, with two actions. */
    public Plan plan() {
        Plan plan = plans.plan(highways.id(), "r27", "Highways and Waste, business plan 2027–28", PlanState.COMMITTEE);
        plans.action(plan, "Mend Tenter Lane");
        plans.action(plan, "Collect glass from every door");
        return plan;
    }

    /** A new report of it, in the form whose paragraphs run on. */
    public Report report(Plan plan) {
        return book.make(ShippedForms.find("run-on").orElseThrow(), List.of(plan.id()));
    }
}
