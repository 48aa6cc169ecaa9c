package org.planweave.clusters.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Day;
import org.planweave.clusters.internal.sheet.DrawsSheets;
import org.planweave.clusters.internal.sheet.Sheet;
import org.planweave.clusters.internal.sheet.SheetEdition;
import org.planweave.clusters.internal.sheet.SheetLayout;
import org.planweave.clusters.internal.stored.KeepSheets;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** A cluster's plan on one page: as it is now, and in the editions that were agreed. */
@Component(service = SheetPages.class)
@JakartarsResource
@Path("clusters/{id}/page")
@Produces(MediaType.TEXT_HTML)
public final class SheetPages {

    private static final int NOW = 0;

    private final PageParts parts;
    private final DrawsSheets draws;
    private final KeepSheets kept;

    @Activate
    public SheetPages(@Reference PageParts parts, @Reference DrawsSheets draws, @Reference KeepSheets kept) {
        this.parts = parts;
        this.draws = draws;
        this.kept = kept;
    }

    /** The page now, or an edition; one side of A4, or everything. */
    @GET
    public Page sheet(
            @PathParam("id") String id, @QueryParam("edition") @DefaultValue("") String edition,
            @QueryParam("all") @DefaultValue("") String all) {
        return page(parts.cluster(id), number(edition), all.equals("yes"), null, "");
    }

    /** Keeps the page as a new edition. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object keep(@PathParam("id") String id, @FormParam("title") @DefaultValue("") String title) {
        Cluster cluster = parts.cluster(id);
        try {
            SheetEdition edition = kept.keep(cluster, parts.name(cluster.charter().lead()), title);
            return SeeOther.to("/clusters/" + id + "/page?edition=" + edition.number())
                    .saying(parts.text("clusters.sheet.said", edition.number()));
        } catch (Problem problem) {
            if (problem.status() == 400 || problem.status() == 409) {
                return page(cluster, NOW, false, problem.detail(), title).status(problem.status() == 400 ? 422 : 409);
            }
            throw problem;
        }
    }

    private Page page(Cluster cluster, int edition, boolean all, @Nullable String error, String typed) {
        List<SheetEdition> editions = kept.editions(cluster.id());
        Optional<SheetEdition> chosen = editions.stream().filter(one -> one.number() == edition).findFirst();
        if (edition != NOW && chosen.isEmpty()) {
            throw Problem.notFound(parts.text("clusters.sheet.none"));
        }
        Sheet sheet = chosen.flatMap(one -> kept.sheet(cluster.id(), one.number())).orElseGet(() -> draws.draw(cluster));
        SheetLayout layout = all ? SheetLayout.whole(sheet) : SheetLayout.onePage(sheet);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("cluster", cluster);
        model.put("title", parts.text("clusters.sheet.title", sheet.cluster(), parts.round(cluster.round()).title()));
        model.put("what", chosen.map(one -> parts.text("clusters.sheet.edition", one.number(), one.title(),
                Dates.day(one.at()))).orElseGet(() -> parts.text("clusters.sheet.now", Dates.day(Dates.today()))));
        model.put("sheet", sheet);
        model.put("layout", layout);
        model.put("all", all);
        model.put("view", new SheetWords(parts, sheet));
        model.put("address", "/clusters/" + cluster.id() + "/page" + chosen.map(one -> "?edition=" + one.number()).orElse(""));
        model.put("whole", "/clusters/" + cluster.id() + "/page?all=yes"
                + chosen.map(one -> "&edition=" + one.number()).orElse(""));
        model.put("editions", editions);
        model.put("edition", edition);
        model.put("mayKeep", parts.permits().mayChange(cluster.id()));
        model.put("error", error);
        model.put("typed", error == null ? suggested(cluster) : typed);
        model.put("tabs", ClusterTabs.of(parts, cluster, "clusters.tab.page"));
        return parts.page(parts.text("clusters.tab.page"), cluster).body(parts.render("sheet.jte", model));
    }

    /** “As agreed at the meeting of …” where a day of the calendar is over or today. */
    private String suggested(Cluster cluster) {
        LocalDate today = Dates.today();
        return cluster.charter().calendar().stream()
                .map(Day::date)
                .map(LocalDate::parse)
                .filter(day -> !day.isAfter(today))
                .max(LocalDate::compareTo)
                .map(day -> parts.text("clusters.sheet.agreed", Dates.day(day)))
                .orElse("");
    }

    private int number(String edition) {
        if (edition.isEmpty()) {
            return NOW;
        }
        if (!edition.matches("[1-9]\\d{0,8}")) {
            throw Problem.notFound(parts.text("clusters.sheet.none"));
        }
        return Integer.parseInt(edition);
    }
}
