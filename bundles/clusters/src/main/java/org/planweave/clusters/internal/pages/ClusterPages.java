package org.planweave.clusters.internal.pages;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Round;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Field;
import org.planweave.ui.Page;

/** One cluster: its workspace, its rules, what became of it. */
@Capability(namespace = "planweave.slot", name = "cluster.panels/v1", attribute = {"items=Cluster", "page=/clusters/{id}"})
@Component(service = ClusterPages.class)
@JakartarsResource
@Path("clusters/{id}")
@Produces(MediaType.TEXT_HTML)
public final class ClusterPages {

    private final PageParts parts;

    @Activate
    public ClusterPages(@Reference PageParts parts) {
        this.parts = parts;
    }

    /** The workspace: members, calendar, what other modules add, the members' plans side by side. */
    @GET
    public Page workspace(@PathParam("id") String id, @QueryParam("by") @DefaultValue("") String by) {
        Cluster cluster = parts.cluster(id);
        Round round = parts.round(cluster.round());
        SideBySide plans = new SideBySide(parts, cluster, round);
        Abreast.Choice choice = plans.choice(by);
        List<CalendarShown> calendar = CalendarView.of(cluster.charter().calendar(), round, Dates.today());
        Map<String, @Nullable Object> model =
                head(cluster, round, "clusters.tab.workspace", lead(cluster, plans, calendar));
        model.put("cluster", cluster);
        model.put("calendar", calendar);
        model.put("members", parts.departments(cluster.charter().members()));
        model.put("observers", parts.departments(cluster.charter().observers()));
        model.put("contacts", contacts(cluster));
        model.put("panels", parts.slot("cluster.panels/v1", List.of(cluster)).getOrDefault(cluster.id(), List.of()));
        model.put("choices", plans.choices());
        model.put("choice", choice);
        model.put("groups", plans.groups(choice));
        return page(cluster).body(parts.render("cluster.jte", model));
    }

    @GET
    @Path("rules")
    public Page rules(@PathParam("id") String id) {
        Cluster cluster = parts.cluster(id);
        Map<String, @Nullable Object> model =
                head(cluster, parts.round(cluster.round()), "clusters.tab.rules", cluster.charter().purpose());
        String from = cluster.charter().draftsFrom();
        model.put("cluster", cluster);
        model.put("drafts", from.isEmpty()
                ? parts.text("clusters.rules.drafts.review")
                : parts.text("clusters.rules.drafts.from", Dates.day(LocalDate.parse(from))));
        model.put("own", cluster.own().stream().map(this::label).toList());
        return page(cluster).body(parts.render("rules.jte", model));
    }

    @GET
    @Path("history")
    public Page history(@PathParam("id") String id) {
        Cluster cluster = parts.cluster(id);
        Map<String, @Nullable Object> model =
                head(cluster, parts.round(cluster.round()), "clusters.tab.history", cluster.charter().purpose());
        model.put("entries", new HistoryView(parts).of(parts.clusters().history(id)));
        model.put("earlier", cluster.previous());
        return page(cluster).body(parts.render("history.jte", model));
    }

    /** Whom to ask in each member department. */
    private Map<String, String> contacts(Cluster cluster) {
        Map<String, String> names = new HashMap<>();
        for (Department one : parts.departments(cluster.charter().members())) {
            if (one.contact() != null) {
                names.put(one.id(), parts.name(one.contact()));
            }
        }
        return names;
    }

    private Page page(Cluster cluster) {
        return parts.page(cluster.name());
    }

    private Map<String, @Nullable Object> head(Cluster cluster, Round round, String tab, String lead) {
        String path = "/clusters/" + cluster.id();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", cluster.name());
        model.put("over", over(cluster, round));
        model.put("lead", lead);
        model.put("editHref", parts.permits().mayChange(cluster.id()) ? path + "/edit" : null);
        model.put("tabs", ClusterTabs.of(parts, cluster, tab));
        return model;
    }

    /** Who leads it, how many departments are in it, and who joined since last time. */
    private String over(Cluster cluster, Round round) {
        String counted = parts.text("clusters.over", parts.name(cluster.charter().lead()),
                cluster.charter().members().size(), round.title());
        Optional<Cluster> before = Optional.ofNullable(cluster.previous()).flatMap(parts.clusters()::find);
        List<String> joined = before
                .map(one -> cluster.charter().members().stream()
                        .filter(member -> !one.charter().members().contains(member)).toList())
                .orElse(List.of());
        String more = joined.isEmpty() ? "" : parts.text("clusters.over.joined", parts.names(joined));
        return cluster.open() ? counted + more : counted + parts.text("clusters.over.closed");
    }

    private String lead(Cluster cluster, SideBySide plans, List<CalendarShown> calendar) {
        String open = parts.text("clusters.lead.plans", plans.open(), cluster.charter().members().size());
        return calendar.stream().filter(CalendarShown::next).findFirst()
                .map(next -> open + " " + parts.text("clusters.lead.next", next.title(), Dates.day(next.date())))
                .orElse(open);
    }

    private String label(Field field) {
        return parts.text("clusters.field." + field.name());
    }
}
