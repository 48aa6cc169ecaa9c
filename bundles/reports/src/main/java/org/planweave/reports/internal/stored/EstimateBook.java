package org.planweave.reports.internal.stored;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.people.Department;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.reports.internal.estimates.Estimate;
import org.planweave.reports.internal.estimates.EstimateReading;
import org.planweave.reports.internal.estimates.Estimates;
import org.planweave.reports.internal.estimates.TieOut;
import org.planweave.reports.internal.rows.EstimateRow;
import org.planweave.reports.internal.rows.EstimateSetRow;
import org.planweave.reports.internal.rules.PlanPart;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.rules.ReportForm.Source;
import org.planweave.reports.internal.rules.Service;

/** The budget estimates that finance brought in, and how the figures of a plan tie to them. */
@Component(service = EstimateBook.class)
public final class EstimateBook {

    public static final int MOST_BYTES = 2_000_000;
    private static final int LONGEST_NAME = 200;
    private static final Messages MESSAGES = Messages.of(EstimateBook.class);

    private final Host host;
    private final Signatories signatories;
    private final Workbooks workbooks;

    @Activate
    public EstimateBook(@Reference Host host, @Reference Signatories signatories, @Reference Workbooks workbooks) {
        this.workbooks = workbooks;
        this.host = host;
        this.signatories = signatories;
    }

    /**
     * A plan beside the newest estimates of its department.
     *
     * @param hidden how many lines of the plan the current user may not read, and which are not counted for that reason
     */
    public record Tied(Plan plan, Estimates estimates, TieOut tieOut, int hidden) {}

    private static ResourceRef ref(String id) {
        return new ResourceRef("reports", "estimates", id);
    }

    /** Finance, whoever signs reports for it, and corporate strategy leads. */
    public boolean mayBring() {
        return host.user.isPortal() || host.has(Role.CORPORATE_LEAD) || signatories.signs(Service.FINANCE);
    }

    /**
     * Brings estimates in, for as many departments as the file has: all of it or nothing.
     *
     * @throws Problem 403, 400 with a sentence for each cell that is wrong
     */
    public List<Estimates> bring(String fileName, byte[] file, String round) {
        if (!mayBring()) {
            throw Problem.forbidden(MESSAGES.text("reports.estimates.refused"));
        }
        if (host.plans.round(round).isEmpty()) {
            throw Problem.invalid("round", MESSAGES.text("reports.estimates.noRound"));
        }
        if (file.length > MOST_BYTES) {
            throw Problem.invalid("file", MESSAGES.text("reports.estimates.large"));
        }
        Map<String, List<Estimate>> read = EstimateReading.read(
                file, name -> host.council.department(name).map(Department::id), workbooks::firstSheet);
        String name = fileName.replaceAll("\\p{Cntrl}", "");
        String kept = name.substring(0, Math.min(LONGEST_NAME, name.length()));
        Instant now = host.now();
        List<Estimates> all = new ArrayList<>();
        read.forEach((department, rows) -> all.add(new Estimates(host.newId(), department, round, kept, now, host.who(), rows)));
        host.store.doInTransaction(entities -> all.forEach(one -> keep(entities, one)));
        return all;
    }

    private void keep(EntityManager entities, Estimates one) {
        entities.persist(new EstimateSetRow(one));
        entities.flush();
        for (int place = 0; place < one.rows().size(); place++) {
            entities.persist(new EstimateRow(one.id(), place, one.rows().get(place)));
        }
        host.access.protect(ref(one.id()), new Protection(one.department(), null, one.round(), Audience.CLUSTER, Classification.OPEN, null));
        host.recorded("estimates.imported", ref(one.id()), Map.of(
                "department", one.department(), "round", one.round(), "rows", String.valueOf(one.rows().size())));
    }

    /** The newest estimates of each department for a round, as far as the current user may read them. */
    public List<Estimates> newest(String round) {
        List<EstimateSetRow> sets = host.store.reading(entities -> entities
                .createQuery("select s from EstimateSetRow s where s.round = :round order by s.importedAt desc, s.id desc", EstimateSetRow.class)
                .setParameter("round", round).getResultList());
        Map<String, EstimateSetRow> first = new LinkedHashMap<>();
        sets.forEach(set -> first.putIfAbsent(set.department(), set));
        Set<ResourceRef> refs = first.values().stream().map(set -> ref(set.id())).collect(Collectors.toSet());
        Set<ResourceRef> open = host.user.isPortal() ? refs : host.access.readable(refs);
        return whole(first.values().stream().filter(set -> open.contains(ref(set.id()))).toList());
    }

    /** With the rows of all of them in one query. */
    private List<Estimates> whole(List<EstimateSetRow> sets) {
        if (sets.isEmpty()) {
            return List.of();
        }
        Map<String, List<EstimateRow>> rows = host.store.reading(entities -> entities
                .createQuery("select e from EstimateRow e where e.setId in :sets order by e.place", EstimateRow.class)
                .setParameter("sets", sets.stream().map(EstimateSetRow::id).toList()).getResultStream()
                .collect(Collectors.groupingBy(EstimateRow::set)));
        return sets.stream().map(set -> set.estimates(rows.getOrDefault(set.id(), List.of()))).toList();
    }

    /** @throws Problem 404 if the plan is not there or has no estimates, or either is not theirs to read */
    public Tied tied(String planId) {
        Plan plan = host.plans.plan(planId).orElseThrow(EstimateBook::noSuch);
        Estimates estimates = newest(plan.round()).stream().filter(one -> one.department().equals(plan.department())).findFirst()
                .orElseThrow(EstimateBook::noSuch);
        List<Line> lines = host.plans.lines(planId);
        int all = host.user.asPortal(() -> host.plans.lines(planId)).size();
        String year = host.plans.round(plan.round()).map(Round::title).orElse("");
        return new Tied(plan, estimates, TieOut.of(estimates, lines, year), all - lines.size());
    }

    /** The same as {@link #tied}, for the pages beside; empty where it says 404. */
    public Optional<Tied> beside(String planId) {
        return host.plans.plan(planId).filter(plan -> newest(plan.round()).stream().anyMatch(one -> one.department().equals(plan.department())))
                .map(plan -> tied(plan.id()));
    }

    /** The parts of a report with the estimates of their departments, the same for every reader; only where its form shows them. */
    List<PlanPart> joined(ReportForm form, List<PlanPart> parts) {
        if (parts.isEmpty() || form.sections().stream().noneMatch(section -> section.source() == Source.ESTIMATES)) {
            return parts;
        }
        Map<String, Estimates> newest = host.user.asPortal(() -> newest(parts.get(0).plan().round())).stream()
                .collect(Collectors.toMap(Estimates::department, one -> one));
        return parts.stream().map(part -> part.with(newest.get(part.plan().department()))).toList();
    }

    private static Problem noSuch() {
        return Problem.notFound(MESSAGES.text("reports.estimates.none"));
    }
}
