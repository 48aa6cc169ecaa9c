package org.planweave.reports.internal.stored;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Verb;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Round;
import org.planweave.reports.internal.rows.ReportRow;
import org.planweave.reports.internal.rows.WordsRow;
import org.planweave.reports.internal.rules.Content;
import org.planweave.reports.internal.rules.ContentCheck;
import org.planweave.reports.internal.rules.FirstWords;
import org.planweave.reports.internal.rules.PlanPart;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.Report.Confirmation;
import org.planweave.reports.internal.rules.Report.Decision;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.rules.ReportForm.Source;

/** Reports as they are kept. */
@Component(service = ReportBook.class)
public final class ReportBook {

    private final Host host;
    private final Permits permits;
    private final PlanParts parts;
    private final Consulted consulted;
    private final Contributed contributed;
    private final EstimateBook estimates;
    private final AboutPlans about;

    @Activate
    public ReportBook(@Reference Host host, @Reference Permits permits, @Reference PlanParts parts,
            @Reference Consulted consulted, @Reference Contributed contributed, @Reference AboutPlans about,
            @Reference EstimateBook estimates) {
        this.estimates = estimates;
        this.contributed = contributed;
        this.consulted = consulted;
        this.about = about;
        this.host = host;
        this.permits = permits;
        this.parts = parts;
    }

    /** Those that the current user may read, newest change first. */
    public List<Report> all() {
        return readable(host.store.reading(entities -> read(entities, entities
                .createQuery("select r from ReportRow r", ReportRow.class).getResultList())));
    }

    /** The reports about these plans that the current user may read, newest change first. */
    public List<Report> about(Collection<String> plans) {
        return readable(find(about.ids(plans)));
    }

    private List<Report> readable(List<Report> found) {
        List<Report> all = found.stream().sorted(Report.NEWEST_FIRST).toList();
        if (host.user.isPortal()) {
            return all;
        }
        Set<ResourceRef> open = host.access.readable(all.stream().map(Report::ref).collect(Collectors.toSet()));
        return all.stream().filter(report -> open.contains(report.ref())).toList();
    }

    private static List<Report> read(EntityManager entities, List<ReportRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, List<WordsRow>> words = entities
                .createQuery("select w from WordsRow w where w.report in :reports order by w.id", WordsRow.class)
                .setParameter("reports", rows.stream().map(ReportRow::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(WordsRow::report));
        return rows.stream().map(row -> row.report(words.getOrDefault(row.id(), List.of()))).toList();
    }

    /** Reports by id, whoever may read them; for the portal's own work. */
    public List<Report> find(List<String> ids) {
        return ids.isEmpty() ? List.of() : host.store.reading(entities -> read(entities, entities
                .createQuery("select r from ReportRow r where r.id in :ids", ReportRow.class).setParameter("ids", ids).getResultList()));
    }

    /** At most so many reports whose id comes after this one, by id; for the portal's own work. */
    public List<Report> after(String id, int limit) {
        return host.store.reading(entities -> read(entities, entities
                .createQuery("select r from ReportRow r where r.id > :id order by r.id", ReportRow.class)
                .setParameter("id", id).setMaxResults(limit).getResultList()));
    }

    public Optional<Report> find(String id) {
        if (!id.matches("[A-Za-z0-9-]{1,64}") || !permits.mayRead(id)) {
            return Optional.empty();
        }
        return host.store.reading(entities -> Optional.ofNullable(entities.find(ReportRow.class, id))
                .map(row -> read(entities, List.of(row)).get(0))).map(contributed::live);
    }

    /** @throws Problem 404 if there is none, or it is not theirs to read */
    public Report required(String id) {
        return find(id).orElseThrow(ReportBook::noSuch);
    }

    private static Problem noSuch() {
        return Problem.notFound("There is no report at this address, or it is not open to you. Look for it on the page Reports.");
    }

    /**
     * Makes a report of these plans, with the facts of the plans for its first words.
     *
     * @throws Problem 400 without a plan or with plans of different rounds, 403 for plans that are not theirs to write
     */
    public Report make(ReportForm form, List<String> planIds) {
        List<Plan> plans = plans(planIds);
        Round round = host.plans.round(plans.get(0).round()).orElseThrow(ReportBook::noSuch);
        return put(host.newId(), form, plans, FirstWords.of(
                form, parts.of(planIds), round, new Beginnings(host).of(plans, round, consulted.sentences(plans))));
    }

    private List<Plan> plans(List<String> ids) {
        Set<String> once = new LinkedHashSet<>(ids);
        List<Plan> plans = once.stream().flatMap(id -> host.plans.plan(id).stream()).toList();
        if (plans.isEmpty() || plans.size() < once.size()) {
            throw Problem.invalid("plan", "Choose at least one plan that is open to you.");
        }
        if (plans.stream().map(Plan::round).distinct().count() > 1) {
            throw Problem.invalid("plan", "The plans are of different rounds; choose plans of one round.");
        }
        if (!host.user.isPortal() && !host.access.may(Verb.EDIT, plans.get(0).ref())) {
            throw Problem.forbidden("The planners and the director of the first plan’s department make its report. Ask one of them.");
        }
        return plans;
    }

    /** Writes a report under an id of its own; one that is there already stays as it is. */
    public Report put(String id, ReportForm form, List<Plan> plans, Content content) {
        ContentCheck.check(form, content);
        host.store.doInTransaction(entities -> {
            if (entities.find(ReportRow.class, id) != null) {
                return;
            }
            ReportRow row = new ReportRow(id, plans.get(0).round(), plans.stream().map(Plan::id).toList(), form);
            row.put(content);
            row.writtenIn(TemplateBook.current(entities, form.code()));
            row.changed(host.now(), host.who());
            entities.persist(row);
            entities.flush();
            about.changed();
            content.words().forEach((section, words) -> words(entities, id, section).put(words));
            contributed.keep(entities, id, form, plans.stream().map(Plan::id).toList());
            permits.protect(id, plans.get(0));
            host.recorded("report.made", Report.ref(id), Map.of("form", form.code(), "plans", String.join(" ", row.report(List.of()).plans())));
            host.tell(Report.ref(id));
        });
        return required(id);
    }

    static WordsRow words(EntityManager entities, String report, String section) {
        WordsRow row = entities.find(WordsRow.class, WordsRow.id(report, section));
        if (row == null) {
            row = new WordsRow(report, section);
            entities.persist(row);
        }
        return row;
    }

    /** A report that the current user may change. @throws Problem 404, 403, 409 once the meeting has decided */
    public Report writable(String id) {
        Report report = required(id);
        permits.requireWrite(report);
        return report;
    }

    /**
     * Changes a report, from the version that the writer started from.
     *
     * @throws Problem 412 if there is a newer version, 403, 400 naming each field, 409 once the meeting has decided
     */
    public Report change(String id, long from, Content content) {
        Report before = writable(id);
        ContentCheck.check(before.form(), content);
        return changed(id, from, "report.changed", Map.of(), (entities, row) -> {
            row.put(content);
            before.form().sections().stream().filter(section -> section.source() == Source.WORDS || section.source() == Source.RECOMMENDATIONS)
                    .forEach(section -> words(entities, id, section.code()).put(content.words(section.code())));
        });
    }

    /** Writes a report from now on in the Word template that its form has now. @throws Problem as for a change */
    public Report takeTemplate(String id, long from) {
        ReportForm form = writable(id).form();
        return changed(id, from, "report.templateTaken", Map.of(), (entities, row) -> TemplateBook.take(entities, form, row));
    }

    /** Signs a section under the words that it has. */
    public Report sign(String id, long from, String section) {
        Report report = required(id);
        permits.requireSign(report, report.form().section(section).filter(ReportForm.Section::signed)
                .orElseThrow(() -> Problem.invalid("section", "This section of the report needs no signature.")));
        return changed(id, from, "report.signed", Map.of("section", section),
                (entities, row) -> words(entities, id, section).sign(host.who(), host.now()));
    }

    /** Confirms the list of background papers, and what is kept from publication, as they are. */
    public Report confirm(String id, long from) {
        Report report = required(id);
        permits.requireProperOfficer(report);
        return changed(id, from, "report.backgroundConfirmed", Map.of(), (entities, row) -> row.confirm(
                new Confirmation(host.who(), host.now(), report.content().background(), report.content().kept())));
    }

    /**
     * Writes down what the meeting decided. A plan that it approved goes on to “approved”, if its gates let it.
     *
     * @throws Problem 400 naming what is missing, 403, 409 if it is decided already or a gate holds a plan: nothing is kept then
     */
    public Report decide(String id, long from, Decision decision) {
        Report report = required(id);
        permits.requireProperOfficer(report);
        DecisionCheck.check(report, decision, host.today());
        return changed(id, from, "report.decided", Map.of("outcome", decision.outcome().name(), "minute", decision.minute()),
                (entities, row) -> {
                    row.decide(new Decision(decision.day(), decision.minute().strip(), decision.outcome(), decision.words().strip(), host.who()));
                    if (decision.outcome() == Report.Outcome.APPROVED) {
                        approve(report);
                    }
                });
    }

    /** The minute is the authority, not who writes it down: so the portal moves the plans, through every gate. */
    private void approve(Report report) {
        host.user.asPortal(() -> {
            report.plans().stream().flatMap(plan -> host.plans.plan(plan).stream())
                    .filter(plan -> plan.state() == PlanState.COMMITTEE)
                    .forEach(plan -> host.plans.move(plan.id(), PlanState.APPROVED));
            return true;
        });
    }

    private Report changed(String id, long from, String action, Map<String, String> facts, BiConsumer<EntityManager, ReportRow> how) {
        host.store.doInTransaction(entities -> {
            int same = entities.createQuery("update ReportRow r set r.version = r.version where r.id = :id and r.version = :version")
                    .setParameter("id", id).setParameter("version", from).executeUpdate();
            ReportRow row = Objects.requireNonNull(entities.find(ReportRow.class, id));
            entities.refresh(row);
            if (same == 0) {
                throw Problem.stale("The report was changed while you wrote: you started from version " + from + ", it is at version "
                        + row.version() + " now. Your words are below; look at what changed and save again.",
                        Map.of("yours", from, "theirs", row.version()));
            }
            Report before = row.report(List.of());
            if (before.decision() == null) {
                contributed.keep(entities, id, before.form(), before.plans());
            }
            how.accept(entities, row);
            row.changed(host.now(), host.who());
            host.recorded(action, Report.ref(id), facts);
            host.tell(Report.ref(id));
        });
        return required(id);
    }

    /** What of its plans the current user may read, for their edition of it. */
    public List<PlanPart> parts(Report report) {
        return estimates.joined(report.form(), parts.of(report.plans()));
    }

    /** All of it, for the check of what goes out. */
    public List<PlanPart> everything(Report report) {
        return host.user.asPortal(() -> parts(report));
    }

    /** What open lines of all plans of its round say: words that are no secret, wherever they stand. */
    public String saidOpenly(Report report) {
        return host.user.asPortal(() -> parts.saidOpenly(report.plans().get(0)));
    }

    public @Nullable Plan plan(Report report) {
        return host.plans.plan(report.plans().get(0)).orElse(null);
    }
}
