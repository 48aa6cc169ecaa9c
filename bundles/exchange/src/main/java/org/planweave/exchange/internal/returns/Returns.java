package org.planweave.exchange.internal.returns;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.access.Access;
import org.planweave.api.access.Verb;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;
import org.planweave.api.remarks.Remark;
import org.planweave.api.remarks.Remarks;
import org.planweave.exchange.internal.reading.MarkedPapers;
import org.planweave.exchange.internal.reading.Refused;
import org.planweave.exchange.internal.reading.marked.Control;
import org.planweave.exchange.internal.reading.marked.Loose;
import org.planweave.exchange.internal.reading.marked.MarkedFile;
import org.planweave.exchange.internal.reading.marked.Words;

/** Says what a plan's Word file would do to it. It changes nothing. */
@Component(service = Returns.class)
public final class Returns {

    private static final int STATUS_TOO_LARGE = 413;
    private static final int STATUS_REFUSED = 422;

    private final Plans plans;
    private final Access access;
    private final CurrentUser user;
    private final MarkedPapers papers = new MarkedPapers();
    private final Messages messages = Messages.of(Returns.class);

    /** Away while the module for comments is. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable Remarks remarks;

    @Activate
    public Returns(@Reference Plans plans, @Reference Access access, @Reference CurrentUser user) {
        this.plans = plans;
        this.access = access;
        this.user = user;
    }

    /**
     * What the file would do.
     *
     * @throws Problem 404 if there is no such plan for this person, 422 or 413 with the reason if the file is refused, 409 if it
     *     is another plan's
     */
    public Check check(String planId, byte[] content) {
        Plan plan = plans.plan(planId).orElseThrow(() -> Problem.notFound(messages.text("exchange.export.noPlan")));
        MarkedFile file = read(content);
        List<Line> lines = plans.lines(planId);
        refuseOther(plan, lines, file);
        String whyNot = whyNot(plan);
        List<Remark> own = own(lines);
        Comparing comparing = new Comparing(plans, plan, lines, own, new Allowed(plan, whyNot.isEmpty()), messages);
        comparing.compare(file);
        List<Said> said = new Comments(comparing, messages, user.required().name()).of(file, own);
        file.controls().stream().filter(Control::disputed)
                .forEach(control -> comparing.leave("exchange.back.disputed", Words.plain(control.after())));
        file.loose().forEach(loose -> loose(loose, file, comparing));
        List<String> notes = new Notes(messages).of(file, comparing, whyNot);
        return new Check(plan, comparing.changes(), said, comparing.leftOvers(), notes, comparing.unchanged());
    }

    private MarkedFile read(byte[] content) {
        MarkedPapers.Result result = papers.read(content);
        Refused refused = result.refused();
        MarkedFile file = result.file();
        if (refused != null || file == null) {
            Refused.Type type = refused == null ? Refused.Type.DAMAGED : refused.type();
            throw Problem.of(type == Refused.Type.TOO_LARGE ? STATUS_TOO_LARGE : STATUS_REFUSED, type.slug(),
                    refused == null ? "" : refused.reason());
        }
        return file;
    }

    /** A file none of whose lines is of this plan was not meant for it. */
    private void refuseOther(Plan plan, List<Line> lines, MarkedFile file) {
        List<String> ids = file.controls().stream().map(control -> control.tag().id()).distinct().toList();
        boolean own = lines.stream().map(Line::id).anyMatch(ids::contains);
        if (own || file.plan().equals(plan.id())) {
            return;
        }
        String other = plans.plan(file.plan()).or(() -> plans.lines(ids).values().stream().findFirst().flatMap(line ->
                plans.plan(line.plan()))).map(Plan::title).orElse("");
        throw Problem.conflict("other-plan", other.isEmpty()
                ? messages.text("exchange.back.unknownPlan") : messages.text("exchange.back.wrongPlan", other));
    }

    private String whyNot(Plan plan) {
        Remarks keeper = remarks;
        return keeper == null ? messages.text("exchange.back.noComments") : keeper.whyNot(plan.id()).orElse("");
    }

    private List<Remark> own(List<Line> lines) {
        Remarks keeper = remarks;
        return keeper == null ? List.of() : keeper.own(lines.stream().map(Line::id).toList());
    }

    private void loose(Loose loose, MarkedFile file, Comparing comparing) {
        if (loose.disputed()) {
            comparing.leave("exchange.back.disputed", loose.text());
            return;
        }
        Optional<Line> above = loose.after() < 0 ? Optional.empty()
                : Optional.ofNullable(comparing.now().get(file.controls().get(loose.after()).tag().id()));
        boolean mayAdd = above.filter(line -> access.may(Verb.EDIT, Plan.ref(line.plan()))).isPresent();
        String number = above.map(Line::number).orElse("");
        comparing.leaveInSection(above.isEmpty() ? "exchange.back.looseTop" : "exchange.back.loose", loose.text(),
                mayAdd ? above.map(Line::section).orElse("") : "", number);
    }

    /** What keeps comments, if it is here. */
    Optional<Remarks> keeper() {
        return Optional.ofNullable(remarks);
    }

    /** Asks the decision point. */
    private final class Allowed implements Comparing.Rights {

        private final boolean open;
        private final boolean taken;

        Allowed(Plan plan, boolean taken) {
            this.open = plan.state().editable();
            this.taken = taken;
        }

        @Override
        public boolean mayUpdate(Line line) {
            return open && access.may(Verb.EDIT, line.ref());
        }

        @Override
        public boolean maySuggest(Line line) {
            return taken && access.may(Verb.COMMENT, line.ref());
        }
    }
}
