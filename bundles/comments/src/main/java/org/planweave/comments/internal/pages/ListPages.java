package org.planweave.comments.internal.pages;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.pages.Faces.Face;
import org.planweave.comments.internal.stored.Permits;
import org.planweave.ui.Link;
import org.planweave.ui.Page;
import org.planweave.ui.components.Choices;
import org.planweave.ui.components.Govuk;
import org.planweave.ui.components.Select;

/** All comments of the current round that the reader may read, in the order in which the plans are read; and the same as files. */
@Component(service = ListPages.class)
@JakartarsResource
@Path("comments")
@Produces(MediaType.TEXT_HTML)
public final class ListPages {

    private static final int ON_A_PAGE = 50;

    /** What was asked for. */
    public static final class Asked {
        @QueryParam("state") @DefaultValue("") String state = "";
        @QueryParam("answered") @DefaultValue("") String answered = "";
        @QueryParam("department") @DefaultValue("") String department = "";
        @QueryParam("plan") @DefaultValue("") String plan = "";
        @QueryParam("mine") @DefaultValue("") String mine = "";
        @QueryParam("page") @DefaultValue("1") String page = "1";

        Filter filter() {
            return new Filter(state, answered, department, plan, !mine.isEmpty());
        }

        int number() {
            return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        }
    }

    /** The comments of one plan. */
    public record Group(Plan plan, Department department, List<Face> faces) {}

    private final PageParts parts;
    private final Gathered gathered;
    private final Faces faces;
    private final Permits permits;
    private final Downloads downloads;

    @Activate
    public ListPages(@Reference PageParts parts, @Reference Gathered gathered, @Reference Faces faces, @Reference Permits permits,
            @Reference Downloads downloads) {
        this.parts = parts;
        this.gathered = gathered;
        this.faces = faces;
        this.permits = permits;
        this.downloads = downloads;
    }

    @GET
    public Page list(@BeanParam Asked asked) {
        Filter filter = asked.filter();
        List<Plan> plans = plans(filter);
        List<Talk> all = gathered.of(plans);
        List<Talk> shown = filtered(all, filter);
        int pages = Math.max(1, (shown.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int page = Math.min(Math.max(1, asked.number()), pages);
        List<Talk> slice = shown.subList((page - 1) * ON_A_PAGE, Math.min(page * ON_A_PAGE, shown.size()));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", title(all));
        model.put("lead", parts.text("comments.list.lead", shown.size(), all.size()));
        model.put("any", !all.isEmpty());
        model.put("groups", groups(slice, plans));
        model.put("filter", filter);
        model.put("fields", fields(filter, plans, all));
        model.put("mayAnswer", plans.stream().anyMatch(plan -> permits.manages(plan.id())));
        model.put("links", pageLinks(filter, page, pages));
        model.put("clear", !filter.isEmpty());
        model.put("files", downloads.endings());
        return parts.page(parts.text("comments.title")).body(parts.render("list.jte", model));
    }

    /** The list, all pages of it, as a file. */
    @GET
    @Path("comments.{ending: csv|xlsx|docx}")
    @Produces(MediaType.WILDCARD)
    public Response file(@BeanParam Asked asked, @PathParam("ending") String ending) {
        List<Plan> plans = plans(asked.filter());
        Map<String, Plan> byId = plans.stream().collect(Collectors.toMap(Plan::id, Function.identity()));
        List<Talk> all = gathered.of(plans);
        List<Talk> shown = filtered(all, asked.filter());
        String lead = parts.text("comments.list.lead", shown.size(), all.size());
        return downloads.file(new CommentTable(parts, faces).of(shown, byId, lead), "comments", ending);
    }

    /** The plans of the current round; one of another round if it was asked for. */
    private List<Plan> plans(Filter filter) {
        List<Plan> current = parts.currentPlans();
        boolean other = !filter.plan().isEmpty() && current.stream().noneMatch(plan -> plan.id().equals(filter.plan()));
        return other ? List.of(parts.plan(filter.plan())) : current;
    }

    private List<Talk> filtered(List<Talk> all, Filter filter) {
        @Nullable String reader = parts.reader().map(Person::id).orElse(null);
        return all.stream().filter(talk -> filter.lets(talk.first(), reader)).toList();
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

    /** The filter's controls; each choice says how many comments it has among all. */
    private List<gg.jte.Content> fields(Filter filter, List<Plan> plans, List<Talk> all) {
        Select state = select("state", filter.state());
        Filter.STATES.forEach(one -> state.option(one, option("state", one, all, new Filter(one, "", "", "", false))));
        Select answered = select("answered", filter.answered());
        Filter.ANSWERED.forEach(one -> answered.option(one, option("answered", one, all, new Filter("", one, "", "", false))));
        Select department = select("department", filter.department());
        plans.stream().map(Plan::department).distinct().filter(Objects::nonNull)
                .forEach(id -> department.option(id, parts.department(id).name()));
        Choices mine = Govuk.checkboxes("mine").small().values(filter.mine() ? List.of("1") : List.of())
                .item("1", parts.text("comments.filter.mine"));
        return List.of(state, answered, department, mine);
    }

    private Select select(String name, String value) {
        return Govuk.select(name, parts.text("comments.filter." + name)).value(value).option("", parts.text("comments.filter.all"));
    }

    private String option(String name, String value, List<Talk> all, Filter filter) {
        long count = all.stream().filter(talk -> filter.lets(talk.first(), null)).count();
        return parts.text("comments.filter.count", parts.text("comments.filter." + name + "." + value), count);
    }

    private List<Link> pageLinks(Filter filter, int page, int pages) {
        List<Link> links = new ArrayList<>();
        String before = "/comments?" + (filter.query().isEmpty() ? "" : filter.query() + "&") + "page=";
        if (page > 1) {
            links.add(new Link(parts.text("comments.list.previous", page - 1, pages), before + (page - 1)));
        }
        if (page < pages) {
            links.add(new Link(parts.text("comments.list.next", page + 1, pages), before + (page + 1)));
        }
        return links;
    }
}
