package org.planweave.exchange.internal.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanDraft;
import org.planweave.api.planning.Plans;
import org.planweave.api.planning.Round;
import org.planweave.api.store.Transactions;
import org.planweave.exchange.internal.papers.ReadPaper;

/** Makes plans of a paper, all of them in one transaction. Who may is asked by the owner of plans. */
@Component(service = Importer.class)
public final class Importer {

    private static final int STATUS_NOT_POSSIBLE = 422;
    private static final int LONGEST_TITLE = 300;

    private final Plans plans;
    private final Council council;
    private final Transactions transactions;
    private final Audit audit;
    private final Outlooks outlooks;
    private final Messages messages = Messages.of(Importer.class);

    @Activate
    public Importer(
            @Reference Plans plans,
            @Reference Council council,
            @Reference Transactions transactions,
            @Reference Audit audit,
            @Reference Outlooks outlooks) {
        this.plans = plans;
        this.council = council;
        this.transactions = transactions;
        this.audit = audit;
        this.outlooks = outlooks;
    }

    /** What {@link #make} would do; changes nothing. */
    public Outlook check(ReadPaper paper, Wish wish) {
        return outlooks.of(paper, wish);
    }

    /**
     * Makes a plan for each department of the paper. A plan that is there with just these lines is left as it is, so a
     * paper can be sent twice.
     *
     * @throws Problem 422 with what is missing, 403 where somebody else has to do it, 409 if a plan of this kind with
     * other lines is     there; nothing has changed then
     */
    public Made make(ReadPaper paper, Wish wish) {
        Outlook outlook = outlooks.of(paper, wish);
        if (!outlook.missing().isEmpty()) {
            throw Problem.of(STATUS_NOT_POSSIBLE, "import-incomplete", String.join(" ", outlook.missing()));
        }
        return transactions.join(() -> made(paper, wish, outlook));
    }

    private Made made(ReadPaper paper, Wish wish, Outlook outlook) {
        Round round = outlook.round() == null ? plans.ensureRound(outlook.period()) : outlook.round();
        Drafts drafts = new Drafts(round, plans.outcomes());
        List<Made.MadePlan> all = new ArrayList<>();
        for (Target target : outlook.targets()) {
            Department department =
                    target.department() == null ? council.ensureDepartment(target.name()) : target.department();
            List<LineDraft> lines = lines(paper, wish, target, drafts);
            all.add(target.existing() == null
                    ? created(paper, wish, outlook, round, department, lines)
                    : same(target.existing(), department, round, lines));
        }
        return new Made(all, outlook.willCreate());
    }

    private List<LineDraft> lines(ReadPaper paper, Wish wish, Target target, Drafts drafts) {
        List<LineDraft> lines = new ArrayList<>(target.sheet().lines().stream().map(drafts::of).toList());
        if (wish.keepContacts()) {
            String section = messages.text("exchange.contacts.section");
            paper.contacts().forEach(contact -> lines.add(drafts.of(contact, section)));
        }
        return lines;
    }

    private Made.MadePlan created(
            ReadPaper paper, Wish wish, Outlook outlook, Round round, Department department, List<LineDraft> lines) {
        String title = outlook.targets().size() > 1 ? "" : wish.title().isEmpty() ? paper.title() : wish.title();
        String shortened = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE - 1) + "…" : title;
        Plan plan = plans.create(new PlanDraft(department.id(), round.id(), outlook.kind(), shortened, null));
        if (!lines.isEmpty()) {
            plans.add(plan.id(), lines);
        }
        audit.record("plan.imported", plan.ref().toString(), Map.of("lines", String.valueOf(lines.size())));
        return new Made.MadePlan(plan, department, lines.size(), false);
    }

    private Made.MadePlan same(Plan plan, Department department, Round round, List<LineDraft> lines) {
        Set<String> there = new HashSet<>();
        for (Line line : plans.lines(plan.id())) {
            there.add(line.kind() + ' ' + Drafts.plain(line.text()));
        }
        Set<String> wanted = new HashSet<>();
        lines.forEach(line -> wanted.add(line.kind() + ' ' + Drafts.plain(line.text())));
        if (there.equals(wanted)) {
            return new Made.MadePlan(plan, department, lines.size(), true);
        }
        throw Problem.conflict("plan-exists", messages.text("exchange.exists", department.name(), plan.kind(),
                round.title()));
    }
}
