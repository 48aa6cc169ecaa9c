package org.planweave.web.internal.apps;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;
import org.planweave.web.internal.front.Answers;
import org.planweave.web.internal.front.Exchange;
import org.planweave.web.internal.front.Failure;
import org.planweave.web.internal.front.Notices;
import org.planweave.web.internal.page.Shell;

/** What a page method may return, put into HTTP's words: a page with its status, or where to go on. */
final class HouseRules implements ContainerResponseFilter {

    private static final int UNREADABLE = 400;

    private final FailureMapper failures;

    HouseRules(FailureMapper failures) {
        this.failures = failures;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == UNREADABLE && !response.hasEntity()) {
            say(response);
        }
        Object entity = response.getEntity();
        if (entity instanceof Page page) {
            if (response.getStatus() == 200) {
                response.setStatus(page.status());
            }
            response.getHeaders().putSingle("Content-Type", Shell.HTML);
            String later = Answers.waiting(response.getStatus());
            if (!later.isEmpty()) {
                response.getHeaders().putSingle(Answers.LATER, later);
            }
        } else if (entity instanceof SeeOther other) {
            Exchange.current().ifPresent(exchange -> {
                if (other.notice() != null) {
                    Notices.leave(exchange, other.notice());
                }
            });
            response.setStatus(303);
            response.getHeaders().putSingle("Location", other.href());
            response.setEntity(null);
        }
    }

    /** A header that cannot be read is refused by Jersey itself, without a word and past the mapper of failures. */
    private void say(ContainerResponseContext response) {
        Response told = failures.told(new Failure(Failure.of(UNREADABLE), ""), Exchange.current().orElseThrow());
        response.setEntity(told.getEntity());
        response.getHeaders().putSingle("Content-Type", Answers.PROBLEM_JSON);
    }
}
