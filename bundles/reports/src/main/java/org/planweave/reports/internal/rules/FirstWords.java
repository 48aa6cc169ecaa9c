package org.planweave.reports.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.planweave.api.Messages;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.PlanState;
import org.planweave.api.planning.Round;
import org.planweave.reports.internal.rules.Content.Background;
import org.planweave.reports.internal.rules.Content.Recommendation;
import org.planweave.reports.internal.rules.Content.Words;

/**
 * What a new report says before anybody has written: facts of its plans, in sentences for its author to change. Only open lines are
 * spoken of, for these words stand in the public edition.
 */
public final class FirstWords {

    private static final Messages MESSAGES = Messages.of(FirstWords.class);

    private final List<PlanPart> plans;
    private final Round round;

    /**
     * What is known beside the plans.
     *
     * @param consulted what may be said about who was consulted; may be empty
     * @param author the post of who makes the report; may be empty
     * @param reliedOn the plans that these carry on
     */
    public record Beside(String consulted, String author, List<Background> reliedOn) {}

    private FirstWords(List<PlanPart> plans, Round round) {
        this.plans = plans.stream().map(PlanPart::open).toList();
        this.round = round;
    }

    public static Content of(ReportForm form, List<PlanPart> plans, Round round, Beside beside) {
        return new FirstWords(plans, round).content(form, beside);
    }

    private Content content(ReportForm form, Beside beside) {
        String consulted = beside.consulted();
        String departments = plans.stream().map(PlanPart::department).distinct().collect(Collectors.joining(", "));
        Map<String, Words> words = new LinkedHashMap<>();
        put(form, words, "summary", MESSAGES.text("reports.first.summary", departments, round.title()));
        put(form, words, "purpose", MESSAGES.text("reports.first.summary", departments, round.title()));
        put(form, words, "position", String.join("\n\n", position()));
        put(form, words, "background", consulted);
        put(form, words, "supporting", (String.join("\n\n", position()) + "\n\n" + consulted).strip());
        put(form, words, "financial", money());
        put(form, words, "risk", risks());
        String title = MESSAGES.text("reports.first.title", departments, round.title());
        return new Content(
                title, cover(form, title, beside.author()),
                List.of(new Recommendation("approve", MESSAGES.text("reports.first.approve", departments, round.title()))), words,
                beside.reliedOn(), List.of());
    }

    /** All of the cover that is known: not which meeting it goes to, for a department may answer to several. */
    private Map<String, String> cover(ReportForm form, String title, String author) {
        Map<String, String> known = new LinkedHashMap<>();
        round.gates().stream().filter(gate -> gate.state().equals(PlanState.COMMITTEE.name())).findFirst()
                .ifPresent(gate -> known.put(ReportForm.DATE, gate.date().toString()));
        known.put("subject", title);
        known.put("status", MESSAGES.text("reports.first.public"));
        known.put("reportof", MESSAGES.text("reports.first.director", plans.get(0).department()));
        known.put(ReportForm.AUTHOR, author);
        known.put("for", MESSAGES.text("reports.first.decision"));
        known.put("wards", MESSAGES.text("reports.first.wards"));
        known.keySet().retainAll(form.cover().stream().map(ReportForm.CoverField::code).toList());
        return known;
    }

    private static void put(ReportForm form, Map<String, Words> words, String section, String text) {
        if (form.section(section).isPresent() && !text.isEmpty()) {
            words.put(section, new Words(text, ""));
        }
    }

    /** What each plan holds, counted by kind. */
    private List<String> position() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            PlanPart part = plans.get(i);
            Map<String, Long> kinds = part.lines().stream().collect(Collectors.groupingBy(Line::kind, TreeMap::new, Collectors.counting()));
            sentences.add(MESSAGES.text("reports.first.position", part.plan().title(), i + 1, kinds.getOrDefault("priority", 0L),
                    kinds.getOrDefault("action", 0L), kinds.getOrDefault("kpi", 0L), kinds.getOrDefault("risk", 0L)));
        }
        return sentences;
    }

    /** Sums by kind of money, which are never added to each other. */
    private String money() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Line line : lines()) {
            String amount = line.field(LineFields.AMOUNT);
            if (amount.matches("-?\\d{1,15}")) {
                sums.merge(line.field(LineFields.BUDGET_KIND), new BigDecimal(amount), BigDecimal::add);
            }
        }
        return sums.entrySet().stream()
                .map(sum -> MESSAGES.text("reports.first.money", Money.pounds(sum.getValue().toPlainString()),
                        sum.getKey().isEmpty() ? MESSAGES.text("reports.first.money.any") : sum.getKey().replace('_', ' ')))
                .collect(Collectors.joining(" "));
    }

    private String risks() {
        List<String> risks = lines().stream().filter(line -> line.kind().equals("risk"))
                .map(line -> line.number() + " " + line.text().strip()).toList();
        return risks.isEmpty() ? "" : MESSAGES.text("reports.first.risks") + "\n\n" + String.join("\n\n", risks);
    }

    private List<Line> lines() {
        return plans.stream().flatMap(part -> part.lines().stream())
                .filter(line -> line.classification() == Classification.OPEN).toList();
    }
}
