package org.planweave.plans.internal.editing;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.access.Verb;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.stored.KeptDrafts;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Changes, removes and finds one line. */
@Component(service = EditLinePages.class)
@JakartarsResource
@Path("lines/{id}")
@Produces(MediaType.TEXT_HTML)
public final class EditLinePages {

    private final PageParts parts;
    private final KeptDrafts drafts;
    private final Wordings wordings;

    @Activate
    public EditLinePages(@Reference PageParts parts, @Reference KeptDrafts drafts, @Reference Wordings wordings) {
        this.parts = parts;
        this.drafts = drafts;
        this.wordings = wordings;
    }

    /** A line stands in its plan: its address leads there. */
    @GET
    public SeeOther line(@PathParam("id") String id) {
        return parts.plans().line(id)
                .map(line -> inPlan(line))
                .orElseGet(() -> parts.plans().removed(id)
                        .map(line -> SeeOther.to("/lines/" + id + "/history"))
                        .orElseThrow(() -> Problem.notFound(parts.text("plans.noLine"))));
    }

    @GET
    @Path("edit")
    public Page edit(@PathParam("id") String id) {
        Line line = writable(id);
        return page(line).asked(LineForm.of(line), drafts.of(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object save(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Line line = writable(id);
        LineForm form = LineForm.of(sent);
        if (sent.containsKey("discard")) {
            drafts.drop(id);
            parts.editing().closed(line.ref());
            return inPlan(line).saying(parts.text("plans.said.discarded"));
        }
        if (sent.containsKey("hints")) {
            wordings.choose(LineForm.first(sent, "hints"));
        }
        if (sent.containsKey("show") || sent.containsKey("check") || sent.containsKey("hints")) {
            return page(line).again(form);
        }
        try {
            return sent.containsKey("keep") ? kept(line, form) : saved(id, form);
        } catch (Problem problem) {
            return switch (problem.status()) {
                case 400 -> page(line).refused(form, problem);
                case 412 -> new MergePage(parts, wordings, parts.line(id)).page(form);
                default -> throw problem;
            };
        }
    }

    private SeeOther kept(Line line, LineForm form) {
        drafts.keep(line.id(), form.from(), form.text(), form.rest());
        parts.editing().closed(line.ref());
        return inPlan(line).saying(parts.text("plans.said.kept"));
    }

    private SeeOther saved(String id, LineForm form) {
        Line saved = parts.plans().change(id, form.from(), form.draft());
        drafts.drop(id);
        parts.editing().closed(saved.ref());
        return inPlan(saved).saying(parts.text("plans.said.saved", saved.number(), saved.version()));
    }

    /** What could be said more plainly in what is typed; keeps nothing. */
    @POST
    @Path("hints")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page hints(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        return wordings.page(parts.plan(writable(id).plan()), LineForm.of(sent));
    }

    /** What others say beside what is typed; keeps nothing. */
    @POST
    @Path("beside")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page beside(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Line line = writable(id);
        return new LineFormPage(parts, wordings, parts.plan(line.plan()), line).beside(LineForm.of(sent));
    }

    /** Keeps what is typed while it is typed; answers with the sentence for the form. */
    @POST
    @Path("draft")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Page keep(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        writable(id);
        LineForm form = LineForm.of(sent);
        return Words.saved(parts, drafts.keep(id, form.from(), form.text(), form.rest()));
    }

    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public SeeOther remove(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        Line line = writable(id);
        parts.plans().remove(id, LineForm.of(sent).from());
        drafts.drop(id);
        return SeeOther.to("/lines/" + id + "/history").saying(parts.text("plans.said.removed", line.number()));
    }

    @POST
    @Path("bring-back")
    public SeeOther bringBack(@PathParam("id") String id) {
        Line line = parts.plans().bringBack(id);
        return inPlan(line).saying(parts.text("plans.said.broughtBack", line.number()));
    }

    private static SeeOther inPlan(Line line) {
        return SeeOther.to("/plans/" + line.plan()).at("line-" + line.id());
    }

    private LineFormPage page(Line line) {
        parts.editing().opened(line.ref());
        Plan plan = parts.plan(line.plan());
        return new LineFormPage(parts, wordings, plan, line);
    }

    private Line writable(String id) {
        Line line = parts.line(id);
        parts.require(Verb.EDIT, line.ref());
        return line;
    }
}
