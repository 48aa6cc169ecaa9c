package org.planweave.reports.internal.pages;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.reports.internal.rules.Deadline;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.stored.Permits;
import org.planweave.reports.internal.stored.ReportBook;
import org.planweave.ui.Page;
import org.planweave.ui.Templates;

/** What every page of the module needs: reports, plans, people, words and templates. */
@Component(service = PageParts.class)
public final class PageParts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ReportBook book;
    private final Permits permits;
    private final Plans plans;
    private final Council council;
    private final CurrentUser user;
    private final Messages messages = Messages.of(PageParts.class);
    private final Templates templates = new Templates(PageParts.class, "org.planweave.reports.internal.templates");

    @Activate
    public PageParts(
            @Reference ReportBook book, @Reference Permits permits, @Reference Plans plans, @Reference Council council,
            @Reference CurrentUser user) {
        this.book = book;
        this.permits = permits;
        this.plans = plans;
        this.council = council;
        this.user = user;
    }

    public ReportBook book() {
        return book;
    }

    public Permits permits() {
        return permits;
    }

    public Plans plans() {
        return plans;
    }

    CurrentUser user() {
        return user;
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** A template with its model and the module's words. */
    public Content render(String template, Map<String, ? extends @Nullable Object> model) {
        Map<String, @Nullable Object> all = new HashMap<>(model);
        all.put("t", messages);
        return templates.render(template, all);
    }

    Page page(String title) {
        return Page.titled(title).section("reports").crumb(text("reports.reports"), "/reports");
    }

    /** A page about a report, with the way to it. */
    Page page(String title, Report report) {
        return page(title).crumb(report.content().title(), "/reports/" + report.id());
    }

    Department department(Plan plan) {
        return department(plan.department());
    }

    Department department(String id) {
        return council.department(id).orElseGet(() -> new Department(id, "??", id, null, "cr", null));
    }

    /** By when the report is due, in a sentence; empty where the round has no such date. */
    String deadline(Report report) {
        return plans.plan(report.plans().get(0)).flatMap(plan -> plans.round(plan.round()))
                .flatMap(round -> Deadline.of(round, LocalDate.now(LONDON))).map(Deadline::sentence).orElse("");
    }

    /** Somebody's name; the portal's where it worked by itself. */
    String name(String person) {
        return person.equals("portal") ? text("reports.portal") : council.person(person).map(Person::name).orElse(person);
    }

    /** What was wrong, by field. */
    static Map<String, String> errors(Problem problem) {
        Map<String, String> errors = new LinkedHashMap<>();
        problem.faults().forEach(fault -> errors.putIfAbsent(fault.pointer(), fault.detail()));
        if (errors.isEmpty()) {
            errors.put("form", problem.detail());
        }
        return errors;
    }
}
