package org.planweave.web.internal.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.ui.Page;
import org.planweave.ui.Templates;
import org.planweave.web.internal.front.Exchange;
import org.planweave.web.internal.front.Failure;

/** What people see instead of the page they wanted: what happened, what to do, and the words they had typed. */
@Component(service = FailurePages.class)
public final class FailurePages {

    private static final Messages TEXTS = Messages.of(FailurePages.class);

    private final Templates templates;

    @Activate
    public FailurePages() {
        templates = new Templates(FailurePages.class, "org.planweave.web.internal.templates");
    }

    public Page page(Failure failure, Exchange exchange) {
        Problem problem = failure.problem();
        String title = title(problem);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("status", problem.status());
        model.put("title", title);
        model.put("detail", problem.detail());
        model.put("faults", problem.faults().size() < 2 ? List.of() : problem.faults().stream()
                .map(Problem.Fault::detail).toList());
        model.put("reference", failure.reference());
        model.put("typed", typed(exchange));
        model.put("signedIn", exchange.person().isPresent());
        return Page.titled(title).status(problem.status()).body(templates.render("failure.jte", model));
    }

    private static String title(Problem problem) {
        String key = "portal.failure." + problem.status();
        return TEXTS.text(TEXTS.has(key) ? key : problem.status() < 500 ? "portal.failure.refused"
                : "portal.failure.500");
    }

    /** The words of a form that was not taken, so that nobody has to write them again. Never a password. */
    private static List<String> typed(Exchange exchange) {
        if (exchange.reads() || exchange.api()) {
            return List.of();
        }
        String form = exchange.bytes().map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1)).orElse("");
        return Stream.of(form.split("&"))
                .filter(pair -> !pair.startsWith("_") && !pair.toLowerCase(java.util.Locale.ROOT).contains("password"))
                .map(FailurePages::value)
                .filter(text -> text.length() > 20)
                .toList();
    }

    private static String value(String pair) {
        try {
            return URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
