package org.planweave.web.internal.apps;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.planweave.web.internal.front.Answers;
import org.planweave.web.internal.front.Exchange;
import org.planweave.web.internal.front.Failure;
import org.planweave.web.internal.page.FailurePages;

/** Tells whatever a resource threw. */
final class FailureMapper implements ExceptionMapper<Throwable> {

    private final FailurePages pages;

    FailureMapper(FailurePages pages) {
        this.pages = pages;
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException answer && complete(answer.getResponse())) {
            return answer.getResponse();
        }
        Exchange exchange = Exchange.current().orElseThrow();
        return told(Failure.of(thrown, exchange), exchange);
    }

    /** As a page to people, as problem details to systems. */
    Response told(Failure failure, Exchange exchange) {
        if (Answers.toDoor(failure, exchange)) {
            return Response.status(303).header("Location", Answers.door(exchange)).build();
        }
        Response.ResponseBuilder response = Response.status(failure.problem().status());
        Answers.headers(failure, exchange).forEach(response::header);
        return exchange.api()
                ? response.type(Answers.PROBLEM_JSON).entity(Answers.json(failure)).build()
                : response.entity(pages.page(failure, exchange)).build();
    }

    /** Redirects, “not modified” and answers that bring their own words stay as they are. */
    private static boolean complete(Response response) {
        return response.getStatus() < 400 || response.hasEntity();
    }
}
