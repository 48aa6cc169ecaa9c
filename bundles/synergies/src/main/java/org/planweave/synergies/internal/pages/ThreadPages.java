package org.planweave.synergies.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Line;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.rules.Verdict;
import org.planweave.synergies.internal.stored.Initiatives;
import org.planweave.synergies.internal.stored.JudgeSynergy;
import org.planweave.synergies.internal.stored.ProposeInitiative;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SynergyReads;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** One thread, and its verdict. */
@Component(service = ThreadPages.class)
@JakartarsResource
@Path("synergies/{id}")
@Produces(MediaType.TEXT_HTML)
public final class ThreadPages {

    /** What the verdict's form holds. */
    public record Form(String verdict, String reason, String type, @Nullable String field, @Nullable String error) {}

    private static final int MOST_OTHERS = 8;

    private final SynergyReads reads;
    private final JudgeSynergy judging;
    private final Cards cards;
    private final PageParts parts;
    private final Initiatives initiatives;
    private final ProposeInitiative proposing;

    /** A line that says something else now, and the page that shows both wordings. */
    public record Change(String number, String href) {

        static Change of(Line line, long version) {
            return new Change(line.number(), "/lines/" + line.id() + "/history?from=" + version + "&to=" + line.version());
        }
    }

    @Activate
    public ThreadPages(@Reference SynergyReads reads, @Reference JudgeSynergy judging, @Reference Cards cards,
            @Reference PageParts parts, @Reference Initiatives initiatives, @Reference ProposeInitiative proposing) {
        this.initiatives = initiatives;
        this.proposing = proposing;
        this.reads = reads;
        this.judging = judging;
        this.cards = cards;
        this.parts = parts;
    }

    @GET
    public Page show(@PathParam("id") String id) {
        Shown shown = reads.existing(id);
        return page(shown, new Form("", "", shown.synergy().type(), null, null));
    }

    @POST
    @Path("verdict")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object judge(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        String verdict = text(sent, "verdict");
        String reason = text(sent, "reason");
        String type = text(sent, "type");
        try {
            Shown judged = judging.judge(id, verdict, reason, type);
            return SeeOther.to(onward(judged, text(sent, "back"))).saying(parts.text("synergies.said." + judged.synergy().state().word()));
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            Shown shown = reads.existing(id);
            String field = problem.faults().isEmpty() ? "reason" : problem.faults().get(0).pointer();
            return page(shown, new Form(verdict, reason, type.isEmpty() ? shown.synergy().type() : type, field, problem.detail()))
                    .status(422);
        }
    }

    /** Back to the list that it was judged from; else on to what can be made of it. */
    private static String onward(Shown judged, String back) {
        if (back.matches("/synergies\\?[\\w=&#.-]*")) {
            return back;
        }
        return judged.synergy().state() == Synergy.State.ACCEPTED ? "/synergies/" + judged.synergy().id() : "/synergies";
    }

    private Page page(Shown shown, Form form) {
        Known known = parts.known(reads.verdicts());
        Verdict last = reads.verdict(shown.synergy()).orElse(null);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("shown", shown);
        model.put("title", cards.sentence(shown, false));
        model.put("card", cards.wide(shown, known).acts(org.planweave.ui.Html.EMPTY));
        model.put("may", judging.mayJudge(shown));
        model.put("form", form);
        model.put("last", last);
        model.put("lastWords", last == null ? "" : parts.text("synergies.last." + (last.accepted() ? "accept" : "dismiss"),
                parts.person(last.by()), PageParts.day(last.at())));
        model.put("changes", last == null || !shown.synergy().returned() ? List.of() : changes(shown, last));
        model.put("others", others(shown));
        model.put("initiative", initiatives.ofThread(shown.synergy().id()).orElse(null));
        model.put("start", proposing.mayStart(shown));
        model.put("types", JudgeSynergy.TYPES.stream().sorted().toList());
        return parts.page(parts.text("synergies.thread")).crumb(parts.text("synergies.title"), "/synergies")
                .body(parts.render("thread.jte", model));
    }

    /** A line of a third plan that another thread ties to the same thing. */
    public record Other(Department department, Line line, String href) {}

    private List<Other> others(Shown shown) {
        Optional<String> thing = shown.thing().map(words -> words.toLowerCase(Locale.UK));
        Map<String, Other> others = new LinkedHashMap<>();
        if (thing.isPresent()) {
            reads.all().stream().filter(one -> one.synergy().counts())
                    .filter(one -> one.thing().map(words -> words.toLowerCase(Locale.UK)).equals(thing))
                    .forEach(one -> {
                        other(one.a(), one.synergy().a(), shown, others);
                        other(one.b(), one.synergy().b(), shown, others);
                    });
        }
        return others.values().stream().limit(MOST_OTHERS).toList();
    }

    private void other(Line line, Synergy.Side side, Shown shown, Map<String, Other> others) {
        if (!shown.ties(line.id())) {
            others.putIfAbsent(line.id(), new Other(parts.department(side.department()), line, Cards.href(line)));
        }
    }

    /** Where to read what has changed in the lines since a verdict. */
    private static List<Change> changes(Shown shown, Verdict since) {
        List<Change> changes = new ArrayList<>();
        if (!since.wordsA().equals(shown.synergy().a().words())) {
            changes.add(Change.of(shown.a(), since.versionA()));
        }
        if (!since.wordsB().equals(shown.synergy().b().words())) {
            changes.add(Change.of(shown.b(), since.versionB()));
        }
        return changes;
    }

    private static String text(MultivaluedMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
