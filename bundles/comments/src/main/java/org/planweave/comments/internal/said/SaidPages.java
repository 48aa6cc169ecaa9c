package org.planweave.comments.internal.said;

import gg.jte.Content;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.pages.Downloads;
import org.planweave.comments.internal.pages.Leaf;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.rules.Level;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.components.Govuk;
import org.planweave.ui.components.Select;

/** “You said, we did” of a plan or of a consultation: on a page, to print, and as files. */
@Component(service = SaidPages.class)
@JakartarsResource
@Path("comments/said")
@Produces(MediaType.TEXT_HTML)
public final class SaidPages {

    /** What was asked for. */
    public static final class Wanted {
        @QueryParam("plan") @DefaultValue("") String plan = "";
        @QueryParam("consultation") @DefaultValue("") String consultation = "";
        @QueryParam("level") @DefaultValue("") String level = "";
        @QueryParam("page") @DefaultValue("1") String page = "1";
    }

    private final Closures closures;
    private final SaidView view;
    private final Ledger ledger;
    private final PageParts parts;
    private final Downloads downloads;

    @Activate
    public SaidPages(@Reference Closures closures, @Reference SaidView view, @Reference Ledger ledger, @Reference PageParts parts,
            @Reference Downloads downloads) {
        this.closures = closures;
        this.view = view;
        this.ledger = ledger;
        this.parts = parts;
        this.downloads = downloads;
    }

    @GET
    public Page show(@BeanParam Wanted wanted) {
        Choice choice = closures.choice(wanted.plan, wanted.consultation, wanted.level);
        Closures.All all = closures.of(choice);
        int number = wanted.page.matches("\\d{1,6}") ? Integer.parseInt(wanted.page) : 1;
        Leaf<Closure> leaf = Leaf.of(all.closures(), number, SaidView.ON_A_PAGE);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("plan", choice.plan());
        model.put("department", parts.department(choice.plan().department()));
        model.put("opens", parts.opens(choice.plan().id()));
        model.put("lead", view.counts(all));
        model.put("waiting", all.waiting() == 0 ? "" : parts.count("comments.said.waiting", all.waiting()));
        model.put("sections", view.sections(leaf.shown()));
        model.put("query", choice.query());
        model.put("fields", fields(choice));
        model.put("files", downloads.endings());
        model.put("ways", leaf.count() == 1 ? Html.EMPTY
                : leaf.ways(parts.text("comments.said.pages"), "/comments/said?" + choice.query() + "&page="));
        return parts.page(parts.text("comments.said.title")).crumb(parts.text("comments.title"), "/comments")
                .body(parts.render("said/list.jte", model));
    }

    /** The same as a table, of all pages. */
    @GET
    @Path("said.{ending: csv|xlsx|docx}")
    @Produces(MediaType.WILDCARD)
    public Response file(@BeanParam Wanted wanted, @PathParam("ending") String ending) {
        Choice choice = closures.choice(wanted.plan, wanted.consultation, wanted.level);
        return downloads.file(view.table(choice, closures.of(choice)), "you-said-we-did", ending);
    }

    private List<Content> fields(Choice choice) {
        List<Consultation> own = ledger.of(Set.of(choice.plan().id())).stream()
                .filter(one -> ledger.manages(one.plan()) || ledger.isAsked(one))
                .toList();
        Select window = Govuk.select("consultation", parts.text("comments.said.window"))
                .value(choice.window() == null ? "" : choice.window().id());
        if (parts.opens(choice.plan().id())) {
            window.option("", parts.text("comments.said.window.all"));
        }
        own.forEach(one -> window.option(one.id(), one.title()));
        Select level = Govuk.select("level", parts.text("comments.said.level"))
                .value(choice.reach() == null ? "" : choice.reach().word())
                .option("", parts.text("comments.said.level.mine"));
        List.of(Level.CLUSTER, Level.AUTHORITY, Level.PUBLIC).forEach(
                one -> level.option(one.word(), parts.text("comments.level." + one.word())));
        return own.isEmpty() ? List.of(level) : List.of(window, level);
    }
}
