package org.planweave.search.internal.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.search.internal.find.Filter;
import org.planweave.search.internal.find.Result;
import org.planweave.search.internal.find.Search;
import org.planweave.search.internal.index.Asked;

/** Everything one may read, best first, a list by cursor. */
@Component(service = SearchResource.class)
@JakartarsResource
@Path("api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
public final class SearchResource {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Search search;
    private final Council council;

    @Activate
    public SearchResource(@Reference Search search, @Reference Council council) {
        this.search = search;
        this.council = council;
    }

    /** One result. */
    public record Found(String ref, String kind, String title, String snippet, String href, String department) {

        static Found of(Result result) {
            return new Found(
                    result.entry().ref().toString(), result.entry().kind(), result.entry().title(), result.plain(),
                    result.entry().href(), result.entry().department());
        }
    }

    @GET
    public Response search(
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("kind") List<String> kinds,
            @QueryParam("department") List<String> departments,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("") String limit,
            @Context UriInfo uri) {
        if (q.isBlank()) {
            throw Problem.invalid("q", "Say what to look for as “q”, such as /api/v1/search?q=library.");
        }
        int most = limit(limit);
        List<Result> results = search.after(Asked.of(q), new Filter(said(kinds), ids(departments)), after, most + 1);
        List<Found> found = results.stream().limit(most).map(Found::of).toList();
        Response.ResponseBuilder response = Response.ok(found);
        if (results.size() > most) {
            String last = found.get(most - 1).ref();
            response.header("Link", "<" + uri.getRequestUriBuilder().replaceQueryParam("after", last).build() + ">; rel=\"next\"");
        }
        return response.build();
    }

    private static Set<String> said(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).collect(Collectors.toSet());
    }

    /** Departments by id, code or name; one that there is not finds nothing. */
    private Set<String> ids(List<String> departments) {
        return said(departments).stream()
                .map(one -> council.department(one).map(Department::id).orElse(one))
                .collect(Collectors.toSet());
    }

    private static int limit(String limit) {
        if (limit.isEmpty()) {
            return USUAL;
        }
        try {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number that is out of bounds
        }
        throw Problem.invalid("limit", "“" + limit + "” is not a number of results; send one from 1 to " + MOST + ".");
    }
}
