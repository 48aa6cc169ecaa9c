package org.planweave.plans.internal.pages;

import gg.jte.Content;
import gg.jte.html.escape.Escape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.annotation.bundle.Capability;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineKind;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.plans.internal.pages.LineView.OutcomeView;
import org.planweave.plans.internal.rules.thread.Serving;
import org.planweave.plans.internal.rules.thread.Target;

/** Makes lines ready to be shown, all of a page at once. */
@Capability(namespace = "planweave.slot", name = "plan.line.marks/v1", attribute = {"items=Line", "page=/plans/{id}"})
@Capability(namespace = "planweave.slot", name = "plan.line.badges/v1", attribute = {"items=Line", "page=/plans/{id}"})
@Capability(namespace = "planweave.slot", name = "plan.line.tools/v1", attribute = {"items=Line", "page=/plans/{id}"})
@Capability(namespace = "planweave.slot", name = "plan.line.after/v1", attribute = {"items=Line", "page=/plans/{id}"})
public final class LineViews {

    private final PageParts parts;
    private final Map<String, Target> targets;
    private final Serving serving;
    private final RegisterWords registers;

    public LineViews(PageParts parts) {
        this.parts = parts;
        this.registers = new RegisterWords(parts);
        this.targets = parts.plans().targets().stream().collect(Collectors.toMap(Target::id, Function.identity()));
        this.serving = new Serving(targets.values().stream().filter(Target::corporate).map(Target::outcome).toList());
    }

    /** Whether the line serves an outcome of the corporate plan. */
    boolean serves(Line line) {
        return serving.serves(line);
    }

    /** Lines as they now are, with what other modules say of them. */
    public List<LineView> withOthers(List<Line> lines) {
        Map<String, List<Content>> marks = parts.slot("plan.line.marks/v1", lines);
        Map<String, List<Content>> badges = parts.slot("plan.line.badges/v1", lines);
        Map<String, List<Content>> tools = parts.slot("plan.line.tools/v1", lines);
        Map<String, List<Content>> after = parts.slot("plan.line.after/v1", lines);
        Map<String, List<String>> editors = parts.editors(lines);
        TargetState state = new TargetState(parts, lines);
        return lines.stream()
                .map(line -> view(
                        line,
                        state,
                        words(line, marks.getOrDefault(line.id(), List.of())),
                        badges.getOrDefault(line.id(), List.of()),
                        tools.getOrDefault(line.id(), List.of()),
                        after.getOrDefault(line.id(), List.of()),
                        editors.getOrDefault(line.id(), List.of())))
                .toList();
    }

    /** Lines by themselves: of an edition, or around a form. */
    public List<LineView> alone(List<Line> lines) {
        TargetState state = new TargetState(parts, lines);
        return lines.stream().map(line -> view(line, state, plain(line.text()), List.of(), List.of(), List.of(), List.of())).toList();
    }

    private LineView view(Line line, TargetState state, Content words, List<Content> badges, List<Content> tools, List<Content> after,
            List<String> editors) {
        String look = switch (line.kind()) {
            case "ambition" -> "pw-line--ambition";
            case "priority" -> "pw-line--priority";
            default -> "";
        };
        return new LineView(
                line, LineKind.of(line.kind()).label(), look, words, facts(line, state), served(line), registers.of(line), badges, tools, after,
                editors);
    }

    private List<OutcomeView> served(Line line) {
        return serving.links(line).stream()
                .map(link -> new OutcomeView(outcome(link).number(), outcome(link).title(), link.strong()))
                .sorted(java.util.Comparator.comparingInt(OutcomeView::number))
                .toList();
    }

    private Outcome outcome(OutcomeLink link) {
        return Objects.requireNonNull(targets.get(link.outcome())).outcome();
    }

    /** The partnerships' priorities that the line serves, in words. */
    private List<String> partnerships(Line line) {
        return line.outcomes().stream()
                .map(link -> targets.get(link.outcome()))
                .filter(target -> target != null && !target.corporate())
                .map(target -> parts.text("plans.fact.partnership", target.partnership(), target.outcome().title()))
                .toList();
    }

    /** The first marked text that holds every word of the line: nobody's marks may cost the plan its words. */
    private static Content words(Line line, List<Content> marked) {
        return marked.stream()
                .limit(1)
                .filter(content -> WholeText.holds(content, line.text()))
                .findFirst()
                .orElseGet(() -> plain(line.text()));
    }

    /** A text as it stands, its line breaks kept. */
    public static Content plain(String text) {
        return output -> {
            String[] rows = text.split("\n", -1);
            for (int i = 0; i < rows.length; i++) {
                if (i > 0) {
                    output.writeContent("<br>");
                }
                Escape.htmlContent(rows[i], output);
            }
        };
    }

    private List<String> facts(Line line, TargetState state) {
        List<String> facts = new ArrayList<>();
        add(facts, money(line));
        add(facts, dates(line.field(LineFields.START), line.field(LineFields.END)));
        for (String name : List.of(LineFields.PLACE, LineFields.OWNER, LineFields.PARTNERS, LineFields.PEOPLE, LineFields.CODE,
                LineFields.BASELINE, LineFields.TARGET, LineFields.ACTUAL, LineFields.UNIT, LineFields.PERIOD, LineFields.STATUS,
                LineFields.SCORE, LineFields.TARGET_SCORE)) {
            String value = line.field(name);
            add(facts, value.isEmpty() ? "" : parts.text("plans.fact." + name, value));
        }
        facts.addAll(state.of(line));
        state.before(line).forEach(one -> facts.add(parts.text("plans.fact.succeeds", one.number())));
        facts.addAll(partnerships(line));
        add(facts, line.classification() == Classification.OPEN ? "" : line.classification().label());
        return facts;
    }

    private String money(Line line) {
        String amount = line.field(LineFields.AMOUNT);
        if (amount.isEmpty()) {
            return "";
        }
        return (Money.of(amount) + " " + line.field(LineFields.BUDGET_KIND).replace('_', ' ')).strip();
    }

    private String dates(String start, String end) {
        if (start.isEmpty()) {
            return end.isEmpty() ? "" : parts.text("plans.fact.end", Days.field(end));
        }
        return end.isEmpty()
                ? parts.text("plans.fact.start", Days.field(start))
                : parts.text("plans.fact.dates", Days.field(start), Days.field(end));
    }

    private static void add(List<String> facts, String fact) {
        if (!Objects.equals(fact, "")) {
            facts.add(fact);
        }
    }
}
