package org.planweave.comments.internal.pages;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.pages.Faces.Face;
import org.planweave.comments.internal.stored.Permits;
import org.planweave.ui.Html;
import org.planweave.ui.Page;

/** All comments of the current round that the reader may read, in the order in which the plans are read; and the same as files. */
@Component(service = ListPages.class)
@JakartarsResource
@Path("comments")
@Produces(MediaType.TEXT_HTML)
public final class ListPages {

    private static final int ON_A_PAGE = 50;

    /** The comments of one plan. */
    public record Group(Plan plan, Department department, List<Face> faces) {}

    private final PageParts parts;
    private final Gathered gathered;
    private final Faces faces;
    private final Permits permits;
    private final Downloads downloads;
    private final Sieve sieve;
    private final FilterFields fields;

    @Activate
    public ListPages(@Reference PageParts parts, @Reference Gathered gathered, @Reference Faces faces, @Reference Permits permits,
            @Reference Downloads downloads, @Reference Sieve sieve, @Reference FilterFields fields) {
        this.parts = parts;
        this.gathered = gathered;
        this.faces = faces;
        this.permits = permits;
        this.downloads = downloads;
        this.sieve = sieve;
        this.fields = fields;
    }

    @GET
    public Page list(@BeanParam FilterQuery asked) {
        Filter filter = asked.filter();
        List<Plan> plans = plans(filter);
        List<Talk> all = gathered.of(plans);
        List<Talk> shown = sieve.of(all, filter);
        Leaf<Talk> leaf = Leaf.of(shown, asked.number(), ON_A_PAGE);
        String before = "/comments?" + (filter.isEmpty() ? "" : filter.query() + "&") + "page=";
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", title(all));
        model.put("lead", parts.text("comments.list.lead", shown.size(), all.size()));
        model.put("any", !all.isEmpty());
        model.put("groups", groups(leaf.shown(), plans));
        model.put("filter", filter);
        model.put("fields", fields.all(filter, plans, all));
        model.put("mayAnswer", plans.stream().anyMatch(plan -> permits.manages(plan.id())));
        model.put("ways", leaf.count() == 1 ? Html.EMPTY : leaf.ways(parts.text("comments.list.pages"), before));
        model.put("clear", !filter.isEmpty());
        model.put("files", downloads.endings());
        return parts.page(parts.text("comments.title")).body(parts.render("list.jte", model));
    }

    /** The list, all pages of it, as a file. */
    @GET
    @Path("comments.{ending: csv|xlsx|docx}")
    @Produces(MediaType.WILDCARD)
    public Response file(@BeanParam FilterQuery asked, @PathParam("ending") String ending) {
        List<Plan> plans = plans(asked.filter());
        Map<String, Plan> byId = plans.stream().collect(Collectors.toMap(Plan::id, Function.identity()));
        List<Talk> all = gathered.of(plans);
        List<Talk> shown = sieve.of(all, asked.filter());
        String lead = parts.text("comments.list.lead", shown.size(), all.size());
        return downloads.file(new CommentTable(parts, faces).of(shown, byId, lead), "comments", ending);
    }

    /** The plans of the current round; one of another round if it was asked for. */
    private List<Plan> plans(Filter filter) {
        List<Plan> current = parts.currentPlans();
        boolean other = !filter.plan().isEmpty() && current.stream().noneMatch(plan -> plan.id().equals(filter.plan()));
        return other ? List.of(parts.plan(filter.plan())) : current;
    }

    private String title(List<Talk> all) {
        int open = (int) all.stream().filter(talk -> talk.first().isOpen()).count();
        return all.isEmpty() ? parts.text("comments.title") : parts.count("comments.list.open", open);
    }

    private List<Group> groups(List<Talk> talks, List<Plan> plans) {
        Map<String, List<Face>> byPlan = new LinkedHashMap<>();
        talks.forEach(talk -> byPlan.computeIfAbsent(talk.first().plan(), id -> new ArrayList<>()).add(faces.face(talk)));
        return plans.stream()
                .filter(plan -> byPlan.containsKey(plan.id()))
                .map(plan -> new Group(plan, parts.department(plan.department()), byPlan.get(plan.id())))
                .toList();
    }
}
