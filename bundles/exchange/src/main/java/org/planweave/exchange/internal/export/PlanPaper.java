package org.planweave.exchange.internal.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.planweave.api.Messages;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineKind;
import org.planweave.api.planning.LineRegister;
import org.planweave.ui.Html;
import org.planweave.ui.Templates;

/** A plan as a page that stands by itself, to print or to keep. */
public final class PlanPaper {

    private static final Messages MESSAGES = Messages.of(PlanPaper.class);
    private static final Templates TEMPLATES = new Templates(PlanPaper.class,
            "org.planweave.exchange.internal.templates");

    private PlanPaper() {}

    static Document of(Exported one) {
        Map<String, List<Line>> sections = one.lines().stream()
                .collect(Collectors.groupingBy(Line::section, LinkedHashMap::new, Collectors.toList()));
        return new Document("text/html;charset=UTF-8", Html.string(TEMPLATES.render("paper.jte", Map.of(
                "title", one.plan().title(), "department", one.department().name(), "round", one.round().title(),
                "state", one.plan().state().label(), "sections", sections, "t", MESSAGES))));
    }

    /** What a line is called, such as “Action A1.1”. */
    public static String name(Line line) {
        return LineKind.of(line.kind()).label() + " " + line.number();
    }

    /** What stands beside a line's text: name and value in turn, in the order of {@link LineFields}. */
    public static String facts(Line line, Messages messages) {
        return LineFields.ALL.stream()
                .filter(name -> !name.equals(LineFields.AS_READ) && !line.field(name).isEmpty())
                .map(name -> messages.text("exchange.field." + name) + ": " + value(line, name))
                .collect(Collectors.joining("; "));
    }

    private static String value(Line line, String name) {
        return LineRegister.of(name).map(register -> register.words(line.field(name))).orElseGet(() -> line.field(name));
    }
}
