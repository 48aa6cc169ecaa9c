package org.planweave.plans.internal.editing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.access.Verb;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineKind;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.rules.Bullets;
import org.planweave.plans.internal.stored.KeptDrafts;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Adds lines to a plan: one by its form, or many by pasting a list. */
@Component(service = AddLinePages.class)
@JakartarsResource
@Path("plans/{id}/lines")
@Produces(MediaType.TEXT_HTML)
public final class AddLinePages {

    private final PageParts parts;
    private final KeptDrafts drafts;
    private final Wordings wordings;

    @Activate
    public AddLinePages(@Reference PageParts parts, @Reference KeptDrafts drafts, @Reference Wordings wordings) {
        this.parts = parts;
        this.drafts = drafts;
        this.wordings = wordings;
    }

    @GET
    @Path("new")
    public Page form(
            @PathParam("id") String id,
            @QueryParam("kind") @DefaultValue("action") String kind,
            @QueryParam("section") @DefaultValue("") String section) {
        Plan plan = writable(id);
        List<String> sections = parts.plans().sections(id);
        String start = sections.contains(section) || sections.isEmpty() ? section : sections.get(0);
        return new LineFormPage(parts, wordings, plan, null).asked(LineForm.empty(known(kind), start), drafts.of(id));
    }

    private static String known(String kind) {
        return LineKind.USUAL.stream().anyMatch(one -> one.code().equals(kind)) ? kind : "action";
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object add(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Plan plan = writable(id);
        LineForm form = LineForm.of(sent);
        if (sent.containsKey("discard")) {
            drafts.drop(id);
            return SeeOther.to("/plans/" + id).saying(parts.text("plans.said.discarded"));
        }
        if (sent.containsKey("hints")) {
            wordings.choose(LineForm.first(sent, "hints"));
        }
        if (sent.containsKey("show") || sent.containsKey("check") || sent.containsKey("hints")) {
            return new LineFormPage(parts, wordings, plan, null).again(form);
        }
        try {
            return sent.containsKey("keep") ? kept(id, form) : added(id, form, sent.containsKey("another"));
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return new LineFormPage(parts, wordings, plan, null).refused(form, problem);
        }
    }

    private SeeOther kept(String id, LineForm form) {
        drafts.keep(id, 0, form.text(), form.rest());
        return SeeOther.to("/plans/" + id).saying(parts.text("plans.said.kept"));
    }

    private SeeOther added(String id, LineForm form, boolean another) {
        Line line = parts.plans().add(id, List.of(form.draft())).get(0);
        drafts.drop(id);
        String said = parts.text("plans.said.added", line.number());
        return another
                ? SeeOther.to("/plans/" + id + "/lines/new?kind=" + line.kind() + "&section=" + Words.encoded(line.section())).saying(said)
                : SeeOther.to("/plans/" + id).at("line-" + line.id()).saying(said);
    }

    /** What could be said more plainly in what is typed; keeps nothing. */
    @POST
    @Path("hints")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page hints(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return wordings.page(writable(id), LineForm.of(sent));
    }

    /** What others say beside what is typed; keeps nothing. */
    @POST
    @Path("beside")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page beside(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return new LineFormPage(parts, wordings, writable(id), null).beside(LineForm.of(sent));
    }

    /** Keeps what is typed while it is typed; answers with the sentence for the form. */
    @POST
    @Path("draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page keep(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        writable(id);
        LineForm form = LineForm.of(sent);
        return Words.saved(parts, drafts.keep(id, 0, form.text(), form.rest()));
    }

    @GET
    @Path("paste")
    public Page paste(@PathParam("id") String id) {
        return pastePage(writable(id), "", "action", "", List.of(), Optional.empty());
    }

    /** Shows what would be added, or adds it, all lines or none. */
    @POST
    @Path("paste")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object pasted(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Plan plan = writable(id);
        LineForm form = LineForm.of(sent);
        String section = form.newSection().isBlank() ? form.section() : form.newSection();
        List<String> texts = Bullets.split(form.text());
        if (texts.isEmpty()) {
            return pastePage(plan, form.text(), form.kind(), section, texts, Optional.of(parts.text("plans.paste.none"))).status(422);
        }
        if (!sent.containsKey("add")) {
            return pastePage(plan, form.text(), form.kind(), section, texts, Optional.empty());
        }
        try {
            List<LineDraft> lines = texts.stream().map(text -> LineDraft.of(form.kind(), section, text)).toList();
            List<Line> added = parts.plans().add(id, lines);
            return SeeOther.to("/plans/" + id).at("line-" + added.get(0).id())
                    .saying(parts.text(added.size() == 1 ? "plans.said.pastedOne" : "plans.said.pasted", added.size()));
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return pastePage(plan, form.text(), form.kind(), section, texts, Optional.of(problem.detail())).status(422);
        }
    }

    private Page pastePage(
            Plan plan, String text, String kind, String section, List<String> texts, Optional<String> error) {
        return parts.page(parts.text("plans.paste.title"), plan).body(parts.render("paste.jte", Map.of(
                "plan", plan, "department", parts.department(plan), "text", text, "kind", kind, "section", section,
                "kinds", LineKind.USUAL, "sections", parts.plans().sections(plan.id()), "lines", texts,
                "error", error.orElse(""))));
    }

    private Plan writable(String id) {
        Plan plan = parts.plan(id);
        parts.require(Verb.EDIT, plan.ref());
        return plan;
    }
}
