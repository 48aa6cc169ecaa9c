package org.planweave.exchange.internal.pages;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Messages;
import org.planweave.api.planning.LineKind;
import org.planweave.exchange.internal.returns.Check;
import org.planweave.ui.Page;
import org.planweave.ui.Templates;

/** Shows line by line what a Word file that came back would do. */
@Component(service = BackPage.class)
public final class BackPage {

    private final Messages messages = Messages.of(BackPage.class);
    private final Templates templates = new Templates(BackPage.class, "org.planweave.exchange.internal.templates");

    Page page(HeldPaper held, Check check, BackChoices form, Map<String, String> errors) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("id", held.id());
        model.put("check", check);
        model.put("changes", check.changes().stream().map(change -> BackView.of(change, form, messages)).toList());
        model.put("choices", form);
        model.put("kinds", LineKind.USUAL);
        model.put("errors", errors);
        model.put("lead", lead(check, held.fileName()));
        model.put("t", messages);
        return Page.titled(messages.text("exchange.back.title")).section("plans")
                .crumb(check.plan().title(), "/plans/" + check.plan().id())
                .crumb(messages.text("exchange.export"), "/plans/" + check.plan().id() + "/export")
                .body(templates.render("back.jte", model));
    }

    private String lead(Check check, String fileName) {
        int comments = (int) check.said().stream().filter(said -> !said.already()).count();
        return check.isNothing() ? messages.text("exchange.back.nothing", fileName)
                : messages.text("exchange.back.lead", fileName, many("exchange.back.lines", check.changes().size()),
                        many("exchange.back.comments", comments), many("exchange.back.lines", check.unchanged()));
    }

    private String many(String key, int count) {
        return messages.text(count == 1 ? key + ".one" : key, count);
    }
}
