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
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.CurrentUser;
import org.planweave.exchange.internal.imports.Importer;
import org.planweave.exchange.internal.imports.Made;
import org.planweave.exchange.internal.papers.PaperBox;
import org.planweave.exchange.internal.papers.ReadPaper;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** From a file to a plan: choose it, look at what was read, import it. */
@Component(service = ImportPages.class)
@JakartarsResource
@Path("imports")
@Produces(MediaType.TEXT_HTML)
public final class ImportPages {

    private static final Set<Integer> SHOWN = Set.of(400, 403, 409, 413, 422);
    private static final int STATUS_REFUSED = 422;

    private final PaperBox papers;
    private final HeldPapers held;
    private final Importer importer;
    private final CheckPage page;
    private final CurrentUser user;
    private final Messages messages = Messages.of(ImportPages.class);

    @Activate
    public ImportPages(
            @Reference PaperBox papers,
            @Reference HeldPapers held,
            @Reference Importer importer,
            @Reference CheckPage page,
            @Reference CurrentUser user) {
        this.papers = papers;
        this.held = held;
        this.importer = importer;
        this.page = page;
        this.user = user;
    }

    @GET
    public Page choose() {
        user.required();
        return page.upload("");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object upload(List<EntityPart> parts) throws IOException {
        String person = user.required().id();
        try {
            EntityPart file = parts.stream().filter(part -> part.getName().equals("file")).findFirst()
                    .orElseThrow(() -> Problem.invalid("file", messages.text("exchange.noFile")));
            String name = file.getFileName().orElse("");
            byte[] content = papers.take(file.getContent());
            if (name.isEmpty() && content.length == 0) {
                throw Problem.invalid("file", messages.text("exchange.noFile"));
            }
            papers.read(name, content);
            return SeeOther.to("/imports/" + held.hold(person, name, content));
        } catch (Problem problem) {
            return page.upload(shown(problem).detail()).status(status(problem));
        }
    }

    @GET
    @Path("{id}")
    public Page check(@PathParam("id") String id) {
        HeldPaper paper = paper(id);
        return page.check(paper, papers.read(paper.fileName(), paper.content()),
                new Choices(new MultivaluedHashMap<>()), "");
    }

    /** Imports the paper as it was chosen; with {@code do=check} only says again what would be done. */
    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object decide(@PathParam("id") String id, MultivaluedMap<String, String> form) {
        HeldPaper paper = paper(id);
        ReadPaper read = papers.read(paper.fileName(), paper.content());
        Choices choices = new Choices(form);
        if (choices.text("do").equals("check")) {
            return page.check(paper, read, choices, "");
        }
        try {
            Made made = importer.make(some(read, choices.applied(read)), choices.wish());
            held.forget(id);
            return done(made);
        } catch (Problem problem) {
            return page.check(paper, read, choices, shown(problem).detail()).status(status(problem));
        }
    }

    /** Lets a paper go that is not to be imported. */
    @POST
    @Path("{id}/forget")
    public SeeOther forget(@PathParam("id") String id) {
        held.forget(paper(id).id());
        return SeeOther.to("/imports").saying(messages.text("exchange.said.forgotten"));
    }

    private ReadPaper some(ReadPaper read, ReadPaper chosen) {
        if (chosen.lines().isEmpty() && !read.lines().isEmpty()) {
            throw Problem.invalid("lines", messages.text("exchange.noLines"));
        }
        return chosen;
    }

    private SeeOther done(Made made) {
        Made.MadePlan first = made.plans().get(0);
        if (made.plans().size() > 1) {
            return SeeOther.to("/plans?round=" + first.plan().round())
                    .saying(messages.text("exchange.said.plans", made.plans().size()));
        }
        String key = first.already() ? "exchange.said.already" : "exchange.said.lines";
        return SeeOther.to("/plans/" + first.plan().id()).saying(messages.text(key, first.lines()));
    }

    private HeldPaper paper(String id) {
        return held.of(id, user.required().id())
                .orElseThrow(() -> Problem.notFound(messages.text("exchange.gone")));
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
