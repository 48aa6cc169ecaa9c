package org.planweave.plans.internal.editing;

import gg.jte.Content;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
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
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.pages.DiffContent;
import org.planweave.plans.internal.pages.FieldChanges;
import org.planweave.plans.internal.pages.LineViews;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.pages.TargetState;
import org.planweave.plans.internal.stored.Drafts;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Every version of a line, what each changed, and the way back to any of them. */
@Component(service = HistoryPages.class)
@JakartarsResource
@Path("lines/{id}/history")
@Produces(MediaType.TEXT_HTML)
public final class HistoryPages {

    private final PageParts parts;

    @Activate
    public HistoryPages(@Reference PageParts parts) {
        this.parts = parts;
    }

    /** One version as the page shows it: its words with what they changed. */
    public record Entry(Line line, String who, String when, Content words, List<String> changes, boolean newest) {}

    /** Two versions side by side. */
    public record Compared(long from, long to, Content words, List<String> changes) {}

    @GET
    public Page history(
            @PathParam("id") String id,
            @QueryParam("from") @DefaultValue("0") long from,
            @QueryParam("to") @DefaultValue("0") long to) {
        Optional<Line> now = parts.plans().line(id);
        Line line = now.or(() -> parts.plans().removed(id)).orElseThrow(() -> Problem.notFound(parts.text("plans.noLine")));
        Plan plan = parts.plan(line.plan());
        List<Line> versions = parts.plans().versions(id, 1, line.version());
        String title = parts.text("plans.history.title", line.number());
        boolean mayWrite = plan.state().editable() && parts.may(Verb.EDIT, line.ref());
        return parts.page(title, plan).body(parts.render("history.jte", Map.of(
                "title", title, "plan", plan, "department", parts.department(plan), "line", line, "removed", now.isEmpty(),
                "mayWrite", mayWrite, "entries", entries(versions), "compared", compared(versions, from, to),
                "before", new TargetState(parts, parts.plans().lines(plan.id())).before(line))));
    }

    private List<Entry> entries(List<Line> versions) {
        List<Entry> entries = new ArrayList<>();
        for (int i = versions.size() - 1; i >= 0; i--) {
            Line line = versions.get(i);
            Content words = i == 0 ? LineViews.plain(line.text()) : DiffContent.of(versions.get(i - 1).text(), line.text());
            List<String> changes = i == 0 ? List.of() : FieldChanges.between(parts, versions.get(i - 1), line);
            entries.add(new Entry(line, parts.name(line.by()), Days.when(line.at()), words, changes, i == versions.size() - 1));
        }
        return entries;
    }

    private Optional<Compared> compared(List<Line> versions, long from, long to) {
        Optional<Line> older = versions.stream().filter(line -> line.version() == from).findFirst();
        Optional<Line> newer = versions.stream().filter(line -> line.version() == to).findFirst();
        return older.flatMap(one -> newer.map(other -> new Compared(
                from, to, DiffContent.of(one.text(), other.text()), FieldChanges.between(parts, one, other))));
    }

    /** Makes a new version that says what an old one said. */
    @POST
    @Path("restore")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public SeeOther restore(
            @PathParam("id") String id, @FormParam("version") long version, @FormParam("from") long from) {
        Line old = parts.plans().versions(id, version, version).stream().findFirst()
                .orElseThrow(() -> Problem.notFound(parts.text("plans.noVersion", version)));
        Line restored = parts.plans().change(id, from, Drafts.of(old));
        return SeeOther.to("/plans/" + restored.plan()).at("line-" + id)
                .saying(parts.text("plans.said.restored", restored.number(), version));
    }
}
