package org.planweave.plans.internal.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;

/** Lists by cursor: {@code after} is the id of the last item that the client has, {@code limit} how many more it wants. */
final class Paging {

    private static final int USUAL = 500;
    private static final int MOST = 1_000;

    private Paging() {}

    /** One page of a list, with a Link header to the next one if there is one. */
    static <T> Response page(List<T> all, Function<T, String> id, Function<T, ?> json, UriInfo uri) {
        int limit = limit(uri.getQueryParameters().getFirst("limit"));
        int from = from(all, id, uri.getQueryParameters().getFirst("after"));
        List<T> items = all.subList(from, Math.min(all.size(), from + limit));
        Response.ResponseBuilder response = Response.ok(items.stream().map(json).toList());
        if (from + items.size() < all.size()) {
            String last = id.apply(items.get(items.size() - 1));
            String next = uri.getRequestUriBuilder().replaceQueryParam("after", last).build().toString();
            response.header("Link", "<" + next + ">; rel=\"next\"");
        }
        return response.build();
    }

    private static <T> int from(List<T> all, Function<T, String> id, @Nullable String after) {
        if (after == null || after.isEmpty()) {
            return 0;
        }
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(after)) {
                return i + 1;
            }
        }
        throw Problem.invalid("after", "The list has nothing with the id “" + after + "”; start it again without “after”.");
    }

    private static int limit(@Nullable String limit) {
        if (limit == null || limit.isEmpty()) {
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
        throw Problem.invalid("limit", "“" + limit + "” is not a number of items; send one from 1 to " + MOST + ".");
    }
}
