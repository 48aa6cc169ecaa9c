package org.planweave.synergies.internal.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Pounds;
import org.planweave.synergies.internal.rules.Signature;
import org.planweave.synergies.internal.rules.Terms;
import org.planweave.synergies.internal.rules.TermsDraft;
import org.planweave.synergies.internal.stored.ProposeInitiative;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.synergies.internal.stored.SignInitiative;
import org.planweave.synergies.internal.stored.SynergyReads;
import org.planweave.ui.Page;
import org.planweave.ui.components.Govuk;
import org.planweave.ui.components.Select;

/** How an initiative and its form look. */
@Component(service = InitiativeFace.class)
public final class InitiativeFace {

    private final PageParts parts;
    private final Room room;
    private final SignInitiative signing;
    private final ProposeInitiative proposing;
    private final SynergyReads threads;

    /** A partner: how it stands to the terms shown, in words. */
    public record Partner(Department department, Terms.@Nullable Part part, boolean leads, boolean signed, String words, String counted) {}

    /** The line of a plan that carries it; {@code strays} where it says something else. */
    public record Carried(Department department, @Nullable Line line, boolean strays) {}

    /** One thing that happened. */
    public record Step(String what, String when) {}

    @Activate
    public InitiativeFace(@Reference PageParts parts, @Reference Room room, @Reference SignInitiative signing,
            @Reference ProposeInitiative proposing, @Reference SynergyReads threads) {
        this.threads = threads;
        this.parts = parts;
        this.room = room;
        this.signing = signing;
        this.proposing = proposing;
    }

    Page page(Initiative one, Map<String, String> errors, Map<String, String> typed) {
        Terms terms = one.standing();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("one", one);
        model.put("terms", terms);
        model.put("newest", one.otherWordsWait() ? one.latest() : null);
        model.put("partners", partners(one, one.latest()));
        model.put("shares", partners(one, terms));
        model.put("status", status(one));
        model.put("thread", threads.find(one.origin().finding()).map(found -> "/synergies/" + found.synergy().id()).orElse(null));
        model.put("type", parts.text("synergies.type." + one.origin().type()));
        model.put("by", PageParts.day(terms.by()));
        model.put("carried", carried(one, terms));
        model.put("steps", steps(one));
        model.put("sign", signing.maySign(one));
        model.put("agree", one.signedByAll(one.latest()));
        model.put("own", room.user().person().map(person -> parts.department(String.valueOf(person.department()))).orElse(null));
        model.put("confirm", signing.mayConfirm(one));
        model.put("change", one.isOpen() && proposing.mayChange(one));
        model.put("close", signing.mayClose(one));
        model.put("errors", errors);
        model.put("typed", typed);
        return parts.page(terms.title()).crumb(parts.text("synergies.title"), "/synergies")
                .crumb(parts.text("synergies.ledger"), "/synergies/ledger").body(parts.render("initiative.jte", model))
                .status(errors.isEmpty() ? 200 : 422);
    }

    private List<Partner> partners(Initiative one, Terms terms) {
        return terms.leadFirst().stream().map(part -> {
            Department department = parts.department(part.department());
            Signature signature = one.signature(terms, part.department()).orElse(null);
            boolean leads = part.department().equals(terms.lead());
            String words = signature == null ? parts.text("synergies.initiative.waits", department.name())
                    : parts.text("synergies.initiative.by." + signature.as(), parts.person(signature.person()), PageParts.day(signature.at()));
            return new Partner(department, part, leads, signature != null, words, leads ? Pounds.text(terms.benefit())
                    : parts.text("synergies.initiative.countedBy", parts.department(terms.lead()).name()));
        }).toList();
    }

    String status(Initiative one) {
        if (one.state() == Initiative.State.IDEA) {
            long signed = one.latest().departments().stream().filter(each -> one.signature(one.latest(), each).isPresent()).count();
            return parts.text("synergies.initiative.signedOf", signed, one.latest().parts().size());
        }
        return parts.text("synergies.initiative.state." + one.state().word());
    }

    private List<Carried> carried(Initiative one, Terms terms) {
        Map<String, Line> lines = room.plans().lines(one.lines().values());
        return terms.leadFirst().stream().map(part -> {
            String id = one.lines().get(part.department());
            Line line = id == null ? null : lines.get(id);
            return new Carried(parts.department(part.department()), line, line != null && !line.text().equals(terms.text()));
        }).toList();
    }

    private List<Step> steps(Initiative one) {
        List<Step> steps = new ArrayList<>();
        one.terms().forEach(terms -> {
            steps.add(new Step(parts.text(terms.number() == 1 ? "synergies.step.started" : "synergies.step.changed",
                    parts.person(terms.proposedBy())), PageParts.day(terms.proposedAt())));
            one.signatures().stream().filter(each -> each.number() == terms.number()).forEach(each -> steps.add(new Step(parts.text(
                    "synergies.step." + each.as(), parts.person(each.person()), parts.department(each.department()).name()),
                    PageParts.day(each.at()))));
        });
        if (one.delivered() != null) {
            steps.add(new Step(parts.text("synergies.step.delivered", parts.person(one.delivered().by()),
                    Pounds.text(one.delivered().achieved())), PageParts.day(one.delivered().on())));
        }
        if (one.ended() != null) {
            steps.add(new Step(parts.text("synergies.step.ended", parts.person(one.ended().by()), one.ended().why()),
                    PageParts.day(one.ended().at())));
        }
        return steps;
    }

    /** @param thread the thread that it starts from, or null where there is an initiative already */
    Page form(InitiativeForm form, @Nullable String thread, @Nullable Initiative one, List<String> lines) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("form", form);
        model.put("action", one == null ? "/synergies/initiatives" : "/synergies/initiatives/" + one.id() + "/terms");
        model.put("back", one == null ? "/synergies/" + thread : "/synergies/initiatives/" + one.id());
        model.put("thread", thread);
        model.put("title", parts.text(one == null ? "synergies.initiative.start" : "synergies.initiative.change"));
        model.put("lines", lines);
        model.put("partners", form.draft().parts().stream().map(part -> parts.department(part.department())).toList());
        model.put("lead", lead(form));
        model.put("ask", ask(form));
        return parts.page(parts.text("synergies.initiative.one")).crumb(parts.text("synergies.title"), "/synergies")
                .body(parts.render("initiativeform.jte", model)).status(form.errors().isEmpty() ? 200 : 422);
    }

    private Content lead(InitiativeForm form) {
        Select lead = Govuk.select("lead", parts.text("synergies.terms.lead.label")).value(form.draft().lead())
                .error(form.errors().get("lead"));
        form.draft().parts().forEach(part -> lead.option(part.department(), parts.department(part.department()).name()));
        return lead;
    }

    private Content ask(InitiativeForm form) {
        List<String> in = form.draft().parts().stream().map(TermsDraft.PartDraft::department).toList();
        Select ask = Govuk.select("asked", parts.text("synergies.initiative.ask.label")).value("").option("", "");
        room.departments().stream().filter(one -> !in.contains(one.id())).forEach(one -> ask.option(one.id(), one.name()));
        return ask;
    }

    /** Words that open on demand, or are open already because something in them has to be mended. */
    public static Content opened(String summary, Content words, boolean now) {
        return now ? Govuk.details(summary, words).open() : Govuk.details(summary, words);
    }
}
