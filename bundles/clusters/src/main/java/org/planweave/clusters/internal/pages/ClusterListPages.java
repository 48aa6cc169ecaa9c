package org.planweave.clusters.internal.pages;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Round;
import org.planweave.clusters.internal.bundles.BundleProblems;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.ui.Link;
import org.planweave.ui.Page;

/** The clusters of a round. */
@Component(service = ClusterListPages.class)
@JakartarsResource
@Path("clusters")
@Produces(MediaType.TEXT_HTML)
public final class ClusterListPages {

    private final PageParts parts;
    private final BundleProblems problems;

    @Activate
    public ClusterListPages(@Reference PageParts parts, @Reference BundleProblems problems) {
        this.parts = parts;
        this.problems = problems;
    }

    /** One cluster of the list. */
    public record Row(
            Cluster cluster, String lead, List<Department> members, List<Department> observers, String next) {}

    /** A module whose cluster could not be taken, and why. */
    public record Refused(String module, List<String> why) {}

    @GET
    public Page list(@QueryParam("round") @DefaultValue("") String roundId) {
        Optional<Round> round = roundId.isEmpty() ? parts.plans().currentRound() : Optional.of(parts.round(roundId));
        if (round.isEmpty()) {
            return Page.titled(parts.text("clusters.clusters")).section("clusters")
                    .body(parts.render("noround.jte", Map.of()));
        }
        List<Row> rows = parts.clusters().of(round.get().id()).stream().map(this::row).toList();
        String title = parts.text("clusters.list.title", round.get().title());
        List<Link> others = parts.plans().rounds().stream()
                .filter(one -> !one.id().equals(round.get().id()))
                .map(one -> new Link(parts.text("clusters.list.title", one.title()), "/clusters?round=" + one.id()))
                .toList();
        return Page.titled(title).section("clusters").body(parts.render("list.jte", Map.of(
                "title", title, "rows", rows, "others", others, "refused", refused(),
                "mayForm", round.get().current() && parts.permits().mayForm())));
    }

    private List<Refused> refused() {
        return parts.permits().mayForm()
                ? problems.all().entrySet().stream().map(one -> new Refused(one.getKey(), one.getValue())).toList()
                : List.of();
    }

    private Row row(Cluster cluster) {
        LocalDate today = Dates.today();
        String next = cluster.charter().calendar().stream()
                .filter(day -> !LocalDate.parse(day.date()).isBefore(today))
                .findFirst()
                .map(day -> parts.text("clusters.next", Dates.day(LocalDate.parse(day.date())), day.title()))
                .orElse("");
        return new Row(cluster, parts.name(cluster.charter().lead()), parts.departments(cluster.charter().members()),
                parts.departments(cluster.charter().observers()), next);
    }
}
