package org.planweave.ui.components;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planweave.ui.Html;
import org.planweave.ui.Link;

/**
 * One line of a plan: its kind and number, its words, what is known of it, what is said beside it. Goes into an
 * {@code ol}.
 */
public final class PlanLine extends Component<PlanLine> {

    private final List<Content> meta = new ArrayList<>();
    private final List<Link> tools = new ArrayList<>();
    private final List<Content> asides = new ArrayList<>();

    PlanLine(String kind, String number) {
        super("pw/line.jte");
        with("kind", kind);
        with("number", number);
        with("meta", meta);
        with("tools", tools);
        with("asides", asides);
    }

    public PlanLine id(String id) {
        return with("id", id);
    }

    /** Larger: what the plan is for. */
    public PlanLine ambition() {
        return classes("pw-line--ambition");
    }

    /** Bold: a heading of the lines under it. */
    public PlanLine priority() {
        return classes("pw-line--priority");
    }

    /** A thread lies open beside it; at most one line of a page. */
    public PlanLine open() {
        return classes("pw-line--open");
    }

    /** Somebody is writing in it. */
    public PlanLine busy() {
        return classes("pw-line--busy");
    }

    /** The form that writes it, in place of words and meta. */
    public PlanLine editing(Content form) {
        classes("pw-line--editing");
        return with("form", form);
    }

    public PlanLine text(String words) {
        return text(Html.text(words));
    }

    /** Its words, with marks where others speak about them. */
    public PlanLine text(Content words) {
        return with("text", words);
    }

    /** One more fact under the words. */
    public PlanLine meta(String fact) {
        return meta(TEMPLATES.render("pw/word.jte", Map.of("element", "span", "text", fact)));
    }

    /** One more fact under the words: an outcome, a knot, who writes. */
    public PlanLine meta(Content fact) {
        meta.add(fact);
        return this;
    }

    /** What can be done with it; screen readers hear the number too. */
    public PlanLine tool(String label, String href) {
        tools.add(new Link(label, href));
        return this;
    }

    /** A note or thread beside it. */
    public PlanLine aside(Content content) {
        asides.add(content);
        return this;
    }
}
