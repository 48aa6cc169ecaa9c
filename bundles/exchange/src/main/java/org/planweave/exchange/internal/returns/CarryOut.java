package org.planweave.exchange.internal.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.modules.Audit;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Plans;
import org.planweave.api.remarks.Remark;
import org.planweave.api.remarks.Remarks;
import org.planweave.api.store.Transactions;

/** Does what a person decided about a file that came back: all of it in one transaction, or nothing. */
@Component(service = CarryOut.class)
public final class CarryOut {

    private final Plans plans;
    private final Returns returns;
    private final Transactions transactions;
    private final Audit audit;
    private final Messages messages = Messages.of(CarryOut.class);

    @Activate
    public CarryOut(
            @Reference Plans plans, @Reference Returns returns, @Reference Transactions transactions, @Reference Audit audit) {
        this.plans = plans;
        this.returns = returns;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Does it. Each line is changed as the owner of plans lets it, each comment given as the owner of comments does.
     *
     * @throws Problem 400 if something is asked that cannot be, 403 where somebody else has to do it, 412 if a line was changed
     *     since the person looked; nothing has changed then
     */
    public Done all(Check check, Decision decision) {
        if (!check.leftOvers().isEmpty() && !decision.seen()) {
            throw Problem.invalid("seen", messages.text("exchange.back.notSeen"));
        }
        refuseTwice(check, decision);
        return transactions.join(() -> done(check, decision));
    }

    private Done done(Check check, Decision decision) {
        List<String> lines = check.changes().stream().map(change -> change.line().id()).toList();
        List<Remark> own = returns.keeper().map(keeper -> keeper.own(lines)).orElse(List.of());
        int commented = 0;
        for (Said said : check.said()) {
            if (!said.already() && !decision.silent().contains(said.at())) {
                keeper().give(said.remark());
                commented++;
            }
        }
        int updated = 0;
        int suggested = 0;
        for (Change change : check.changes()) {
            Decision.Of wanted = decision.of(change);
            if (!change.allows(wanted.act())) {
                throw Problem.invalid("change-" + change.at(), messages.text("exchange.back.notAllowed", change.line().number()));
            }
            switch (wanted.act()) {
                case UPDATE -> {
                    update(change, wanted);
                    updated++;
                }
                case SUGGEST -> suggested += suggest(change, own) ? 1 : 0;
                case LEAVE -> { }
            }
        }
        int added = add(check, decision);
        Done done = new Done(updated, suggested, commented, added, check.changes().size() - updated - suggested);
        audit.record("plan.returned", check.plan().ref().toString(), Map.of("changed", String.valueOf(updated), "suggested",
                String.valueOf(suggested), "commented", String.valueOf(commented), "added", String.valueOf(added)));
        return done;
    }

    private void refuseTwice(Check check, Decision decision) {
        Set<String> seen = new HashSet<>();
        for (Change change : check.changes()) {
            if (decision.of(change).act() == Act.UPDATE && !seen.add(change.line().id())) {
                throw Problem.invalid("change-" + change.at(), messages.text("exchange.back.twice", change.line().number()));
            }
        }
    }

    private void update(Change change, Decision.Of wanted) {
        Line line = change.line();
        if (wanted.version() > 0 && wanted.version() != line.version()) {
            throw Problem.stale(messages.text("exchange.back.stale", line.number()), Map.of());
        }
        Map<String, String> fields = new HashMap<>(line.fields());
        for (FieldChange field : change.fields()) {
            if (field.file().isEmpty()) {
                fields.remove(field.name());
            } else {
                fields.put(field.name(), field.file());
            }
        }
        String own = change.isOfText() ? change.file() : line.text();
        String text = wanted.text().isBlank() ? own : wanted.text();
        try {
            plans.change(line.id(), line.version(),
                    new LineDraft(line.kind(), line.section(), text, fields, line.outcomes(), line.classification()));
        } catch (Problem problem) {
            throw problem.status() == 400
                    ? Problem.invalid("change-" + change.at(), line.number() + ": " + problem.detail()) : problem;
        }
    }

    private boolean suggest(Change change, List<Remark> own) {
        List<String> said = new ArrayList<>();
        String authors = String.join(", ", change.authors());
        said.add(authors.isEmpty() ? messages.text("exchange.back.changedBy")
                : messages.text("exchange.back.trackedBy", authors));
        if (change.isEmptied()) {
            said.add(messages.text("exchange.back.suggestsOut"));
        }
        change.fields().forEach(field -> said.add(messages.text("exchange.back.fieldSuggested",
                messages.text("exchange.field." + field.name()), named(field.before()), named(field.file()))));
        String wording = change.isOfText() && !change.isEmptied() ? change.file() : null;
        Remark remark = new Remark(change.line().id(), null, 0, String.join(" ", said), Audience.CLUSTER, wording);
        if (own.contains(remark)) {
            return false;
        }
        keeper().give(remark);
        return true;
    }

    private String named(String value) {
        return value.isEmpty() ? messages.text("exchange.back.empty") : value;
    }

    private int add(Check check, Decision decision) {
        List<LineDraft> drafts = check.leftOvers().stream()
                .filter(left -> left.canBeLine() && decision.lines().containsKey(left.at()))
                .map(left -> LineDraft.of(decision.lines().get(left.at()), left.section(), left.text()))
                .toList();
        if (!drafts.isEmpty()) {
            plans.add(check.plan().id(), drafts);
        }
        return drafts.size();
    }

    private Remarks keeper() {
        return returns.keeper().orElseThrow(() -> Problem.conflict("no-comments", messages.text("exchange.back.noComments")));
    }
}
