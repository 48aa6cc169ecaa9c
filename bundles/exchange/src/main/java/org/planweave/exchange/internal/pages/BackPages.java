package org.planweave.exchange.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.CurrentUser;
import org.planweave.exchange.internal.export.FormatsPage;
import org.planweave.exchange.internal.papers.PaperBox;
import org.planweave.exchange.internal.returns.CarryOut;
import org.planweave.exchange.internal.returns.Check;
import org.planweave.exchange.internal.returns.Done;
import org.planweave.exchange.internal.returns.Returns;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** A plan's Word file comes back: bring it, look at what it would do, do that. */
@Component(service = BackPages.class)
@JakartarsResource
@Path("plans/{plan}/word")
@Produces(MediaType.TEXT_HTML)
public final class BackPages {

    private static final Set<Integer> SHOWN = Set.of(400, 403, 409, 412, 413, 422);
    private static final int STATUS_REFUSED = 422;

    private final PaperBox papers;
    private final HeldPapers held;
    private final Returns returns;
    private final CarryOut carryOut;
    private final BackPage page;
    private final FormatsPage formats;
    private final CurrentUser user;
    private final Messages messages = Messages.of(BackPages.class);

    @Activate
    public BackPages(
            @Reference PaperBox papers, @Reference HeldPapers held, @Reference Returns returns, @Reference CarryOut carryOut,
            @Reference BackPage page, @Reference FormatsPage formats, @Reference CurrentUser user) {
        this.papers = papers;
        this.held = held;
        this.returns = returns;
        this.carryOut = carryOut;
        this.page = page;
        this.formats = formats;
        this.user = user;
    }

    @GET
    public SeeOther choose(@PathParam("plan") String plan) {
        return SeeOther.to("/plans/" + plan + "/export");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object bring(@PathParam("plan") String plan, List<EntityPart> parts) throws IOException {
        String person = user.required().id();
        try {
            EntityPart file = parts.stream().filter(part -> part.getName().equals("file")).findFirst()
                    .orElseThrow(() -> Problem.invalid("file", messages.text("exchange.noFile")));
            String name = file.getFileName().orElse("");
            byte[] content = papers.take(file.getContent());
            if (name.isEmpty() && content.length == 0) {
                throw Problem.invalid("file", messages.text("exchange.noFile"));
            }
            returns.check(plan, content);
            return SeeOther.to("/plans/" + plan + "/word/" + held.hold(person, name, content));
        } catch (Problem problem) {
            return formats.page(plan, shown(problem).detail()).status(status(problem));
        }
    }

    @GET
    @Path("{id}")
    public Page check(@PathParam("plan") String plan, @PathParam("id") String id) {
        HeldPaper paper = paper(id);
        return page.page(paper, returns.check(plan, paper.content()), new BackChoices(new MultivaluedHashMap<>()), Map.of());
    }

    /** Does what was decided, whole or not at all. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object decide(@PathParam("plan") String plan, @PathParam("id") String id, MultivaluedMap<String, String> sent) {
        HeldPaper paper = paper(id);
        Check check = returns.check(plan, paper.content());
        BackChoices form = new BackChoices(sent);
        try {
            Done done = carryOut.all(check, form.decision(check));
            held.forget(id);
            return SeeOther.to("/plans/" + check.plan().id()).saying(messages.text("exchange.back.done", done.updated(),
                    done.suggested(), done.commented(), done.added()));
        } catch (Problem problem) {
            return page.page(paper, check, form, errors(shown(problem))).status(status(problem));
        }
    }

    /** Lets a file go that nothing is to be done with. */
    @POST
    @Path("{id}/forget")
    public SeeOther forget(@PathParam("plan") String plan, @PathParam("id") String id) {
        held.forget(paper(id).id());
        return SeeOther.to("/plans/" + plan + "/export").saying(messages.text("exchange.back.forgotten"));
    }

    private HeldPaper paper(String id) {
        return held.of(id, user.required().id())
                .orElseThrow(() -> Problem.notFound(messages.text("exchange.back.heldGone")));
    }

    private static Map<String, String> errors(Problem problem) {
        Map<String, String> errors = new LinkedHashMap<>();
        problem.faults().forEach(fault -> errors.put(fault.pointer(), fault.detail()));
        if (errors.isEmpty()) {
            errors.put("back", problem.detail());
        }
        return errors;
    }

    private static Problem shown(Problem problem) {
        if (!SHOWN.contains(problem.status())) {
            throw problem;
        }
        return problem;
    }

    private static int status(Problem problem) {
        return problem.status() == 400 ? STATUS_REFUSED : problem.status();
    }
}
