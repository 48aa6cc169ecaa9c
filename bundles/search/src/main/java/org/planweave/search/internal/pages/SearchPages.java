package org.planweave.search.internal.pages;

import gg.jte.Content;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.people.Council;
import org.planweave.search.internal.find.Filter;
import org.planweave.search.internal.find.Result;
import org.planweave.search.internal.find.Results;
import org.planweave.search.internal.find.Search;
import org.planweave.search.internal.index.Asked;
import org.planweave.ui.Link;
import org.planweave.ui.Page;
import org.planweave.ui.Templates;
import org.planweave.ui.components.Govuk;

/** The page of search. */
@Component(service = SearchPages.class)
@JakartarsResource
@Path("search")
@Produces(MediaType.TEXT_HTML)
public final class SearchPages {

    private static final int SHOWN_AGAIN = 1_000;
    private static final int LAST_PAGE = Search.COUNTED / Search.ON_PAGE;

    private final Search search;
    private final Council council;
    private final Messages messages = Messages.of(SearchPages.class);
    private final Templates templates = new Templates(SearchPages.class, "org.planweave.search.internal.templates");
    private final Choices choices;

    @Activate
    public SearchPages(@Reference Search search, @Reference Council council) {
        this.search = search;
        this.council = council;
        this.choices = new Choices(messages, council);
    }

    @GET
    public Page show(
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("kind") List<String> kinds,
            @QueryParam("department") List<String> departments,
            @QueryParam("page") @DefaultValue("1") String number) {
        String q = typed.length() > SHOWN_AGAIN ? typed.substring(0, SHOWN_AGAIN) : typed.strip();
        Asked asked = Asked.of(typed);
        Filter filter = filter(kinds, departments);
        int page = page(number);
        View view = view(q, asked, filter, search.page(asked, filter, page), page);
        String title = q.isEmpty() ? messages.text("search.title") : messages.text("search.titleOf", q);
        return Page.titled(title).body(templates.render("search.jte", Map.of("view", view, "t", messages)));
    }

    private View view(String q, Asked asked, Filter filter, Results results, int page) {
        Map<Asked, Boolean> parts = isNothing(asked, filter, results) ? search.singly(asked) : Map.of();
        return new View(
                q, lead(asked, filter, results), search.isBeingBuilt(), asked.cut(), rows(results), (page - 1) * Search.ON_PAGE + 1,
                results.more() || !results.kinds().isEmpty(), !filter.isNone(), Address.of(q),
                choices.kinds(results, filter), choices.departments(results, filter), pages(q, filter, results, page),
                missing(parts), instead(parts));
    }

    private static boolean isNothing(Asked asked, Filter filter, Results results) {
        return results.total() == 0 && filter.isNone() && !asked.isEmpty();
    }

    private String lead(Asked asked, Filter filter, Results results) {
        if (asked.isEmpty()) {
            return messages.text("search.lead.nothingAsked");
        }
        if (results.more()) {
            return messages.text("search.lead.more", results.total());
        }
        return switch (results.total()) {
            case 0 -> messages.text(filter.isNone() ? "search.lead.none" : "search.lead.noneFiltered");
            case 1 -> messages.text("search.lead.one");
            default -> messages.text("search.lead.some", results.total());
        };
    }

    private List<View.Row> rows(Results results) {
        return results.results().stream().map(this::row).toList();
    }

    private View.Row row(Result result) {
        return new View.Row(
                result, choices.kind(result.entry().kind()), council.department(result.entry().department()).orElse(null));
    }

    private static List<String> missing(Map<Asked, Boolean> parts) {
        return parts.entrySet().stream().filter(part -> !part.getValue()).map(part -> part.getKey().typed()).toList();
    }

    private static List<Link> instead(Map<Asked, Boolean> parts) {
        return parts.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(part -> new Link(part.getKey().typed(), Address.of(part.getKey().typed())))
                .toList();
    }

    private static @Nullable Content pages(String q, Filter filter, Results results, int page) {
        int last = (results.total() + Search.ON_PAGE - 1) / Search.ON_PAGE;
        return last <= 1 ? null : Govuk.pagination().among(page, last, last, number -> Address.of(q, filter, number));
    }

    private Filter filter(List<String> kinds, List<String> departments) {
        List<String> known = new ArrayList<>();
        departments.stream().filter(one -> !one.isBlank()).forEach(one ->
                known.add(council.department(one).map(department -> department.id()).orElse(one)));
        return new Filter(new HashSet<>(kinds.stream().filter(kind -> !kind.isBlank()).toList()), new HashSet<>(known));
    }

    /** What is not a number of a page is the first one. */
    private static int page(String number) {
        try {
            return Math.max(1, Math.min(LAST_PAGE, Integer.parseInt(number)));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
