package org.planweave.web.internal.front;

import jakarta.ws.rs.WebApplicationException;
import java.security.SecureRandom;
import java.sql.SQLTransientException;
import org.eclipse.jetty.http.HttpException;
import org.jvnet.mimepull.DecodingException;
import org.jvnet.mimepull.MIMEParsingException;
import org.planweave.api.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What went wrong, as it is told to people.
 *
 * @param reference what to quote when asking for help, where only the log knows more; empty otherwise
 */
public record Failure(Problem problem, String reference) {

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Finds the plain sentence in what was thrown; what has none is logged under a reference. */
    public static Failure of(Throwable thrown, Exchange exchange) {
        if (exchange.tooLarge()) {
            return told(of(413));
        }
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof Problem problem) {
                return problem.status() < 500 || problem.status() == 503 ? told(problem)
                        : logged(problem, thrown, exchange);
            }
            if (at instanceof WebApplicationException answer) {
                return ofAnswer(answer, exchange);
            }
            if (at instanceof HttpException refusal && refusal.getCode() < 500) {
                // The server itself read no further: what was sent is larger than anything that is taken, or is no HTTP.
                return told(of(refusal.getCode()));
            }
            if (at instanceof MIMEParsingException || at instanceof DecodingException) {
                // Parts are only read while they are taken, so that it is found here that they are not what they say.
                return told(of(400));
            }
            if (at instanceof SQLTransientException) {
                return logged(busy(), thrown, exchange);
            }
        }
        return logged(unexpected(), thrown, exchange);
    }

    private static Failure ofAnswer(WebApplicationException answer, Exchange exchange) {
        int status = answer.getResponse().getStatus();
        return status >= 500 ? logged(unexpected(), answer, exchange) : told(of(status));
    }

    /** The sentence for a status that came without one. */
    public static Problem of(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "invalid",
                    "The address or the form holds something that cannot be read; check it and try again.");
            case 401 -> Problem.of(401, "not-signed-in", "You are not signed in; sign in, or send a token.");
            case 403 -> Problem.forbidden("This is not open to you; ask the department it belongs to.");
            case 404 -> Problem.notFound("There is no page at this address; check it, or start from the home page.");
            case 405 -> Problem.of(405, "method-not-allowed",
                    "This address does not take that kind of request; see the API description.");
            case 406 -> Problem.of(406, "not-acceptable",
                    "This address cannot answer in the format asked for; ask for application/json.");
            case 413 -> Problem.of(413, "too-large",
                    "What you sent is too large; send less at a time, or a smaller file.");
            case 415 -> Problem.of(415, "unsupported-type",
                    "This address does not take that kind of content; see the API description.");
            default -> Problem.of(status, "refused", "The request was refused; check it and try again.");
        };
    }

    private static Problem unexpected() {
        return Problem.of(500, "unexpected",
                "Something went wrong here, not with what you did; nothing was changed. Try again in a minute.");
    }

    private static Problem busy() {
        return Problem.of(503, "busy", "The portal is busy and did nothing; try again in a minute.");
    }

    private static Failure told(Problem problem) {
        return new Failure(problem, "");
    }

    private static Failure logged(Problem problem, Throwable thrown, Exchange exchange) {
        if (exchange.response().isCommitted()) {
            LOG.info("{}: the answer was cut off: {}", exchange.asked(), thrown.getClass().getName());
            return told(problem);
        }
        String reference = newReference();
        try (MDC.MDCCloseable shown = MDC.putCloseable("reference", reference)) {
            if (thrown == problem && thrown.getCause() == null) {
                // Said on purpose, by whoever logged what there is to know: a trace would be that of saying it.
                LOG.warn("{} failed; reference {}: {}", exchange.asked(), reference, problem.type());
            } else {
                LOG.error("{} failed; reference {}", exchange.asked(), reference, thrown);
            }
        }
        return new Failure(problem, reference);
    }

    private static String newReference() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            text.append(i == 3 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
