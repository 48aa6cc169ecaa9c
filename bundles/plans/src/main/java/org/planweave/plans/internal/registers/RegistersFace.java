package org.planweave.plans.internal.registers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineRegister;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.pages.Days;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.pages.RegisterWords;
import org.planweave.plans.internal.registers.RegistersView.Document;
import org.planweave.plans.internal.registers.RegistersView.Equality;
import org.planweave.plans.internal.registers.RegistersView.Law;
import org.planweave.plans.internal.registers.RegistersView.Priority;
import org.planweave.plans.internal.registers.RegistersView.Resource;
import org.planweave.plans.internal.registers.RegistersView.Sum;
import org.planweave.plans.internal.registers.RegistersView.Where;
import org.planweave.plans.internal.rules.registers.Reference;
import org.planweave.plans.internal.rules.registers.Totals;

/** Puts registers together from lines that the reader may read. */
final class RegistersFace {

    private final PageParts parts;
    private final RegisterWords words;
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final List<Line> lines;

    /** @param lines in the order in which they are to stand; those of other plans are left out */
    RegistersFace(PageParts parts, List<Plan> plans, List<Line> lines) {
        this.parts = parts;
        this.words = new RegisterWords(parts);
        plans.forEach(plan -> this.plans.put(plan.id(), plan));
        this.lines = lines.stream().filter(line -> this.plans.containsKey(line.plan())).toList();
    }

    RegistersView view(boolean many) {
        List<Resource> resources = new ArrayList<>();
        List<Equality> equality = new ArrayList<>();
        List<Priority> unscreened = new ArrayList<>();
        for (Line line : lines) {
            LineRegister.RESOURCES.of(line).forEach(entry -> resources.add(resource(line, entry)));
            if (!line.field(LineFields.EQUALITY_SCREENING).isEmpty()) {
                equality.add(equality(line));
            } else if (line.kind().equals("priority")) {
                unscreened.add(new Priority(where(line), line.text()));
            }
        }
        return new RegistersView(many, resources, sums(), documents(), laws(), equality, unscreened);
    }

    private Where where(Line line) {
        Plan plan = Objects.requireNonNull(plans.get(line.plan()));
        return new Where(parts.department(plan), line.number(), "/plans/" + plan.id() + "#line-" + line.id());
    }

    private Resource resource(Line line, Map<String, String> entry) {
        String kind = cell(entry, "kind");
        return new Resource(
                where(line), kind(kind), words.amount(kind, cell(entry, "amount")), cell(entry, "year"), cell(entry, "source"),
                cell(entry, "note"));
    }

    private String kind(String code) {
        return parts.text("plans.register.resources.kind." + code);
    }

    private List<Sum> sums() {
        List<Sum> sums = new ArrayList<>();
        plans.values().forEach(plan -> Totals.of(lines.stream().filter(line -> line.plan().equals(plan.id())).toList())
                .forEach(total -> sums.add(new Sum(
                        parts.department(plan), kind(total.kind()), total.year(),
                        words.amount(total.kind(), total.amount().stripTrailingZeros().toPlainString())))));
        return sums;
    }

    private List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        grouped(LineRegister.DOCUMENTS).forEach((entry, where) -> documents.add(document(entry, where)));
        return documents;
    }

    /** Each entry once, with all lines that name it. */
    private Map<Map<String, String>, List<Where>> grouped(LineRegister register) {
        Map<Map<String, String>, List<Where>> entries = new LinkedHashMap<>();
        lines.forEach(line -> register.of(line)
                .forEach(entry -> entries.computeIfAbsent(entry, one -> new ArrayList<>()).add(where(line))));
        return entries;
    }

    private Document document(Map<String, String> entry, List<Where> where) {
        String reference = cell(entry, "reference");
        String href = RegisterWords.address(reference);
        String review = cell(entry, "review");
        return new Document(
                parts.text("plans.register.documents.kind." + cell(entry, "kind")), cell(entry, "title"), href,
                href.isEmpty() ? reference : "", Days.field(cell(entry, "date")), Days.field(review),
                Reference.lastDay(review).filter(day -> day.isBefore(Days.today())).isPresent(), where);
    }

    private List<Law> laws() {
        List<Law> laws = new ArrayList<>();
        grouped(LineRegister.LEGISLATION).forEach((entry, where) -> laws.add(new Law(
                cell(entry, "act"), cell(entry, "change"), Days.field(cell(entry, "inForce")),
                parts.text("plans.register.legislation.status." + cell(entry, "status")), where)));
        return laws;
    }

    private Equality equality(Line line) {
        String analysis = line.field(LineFields.EQUALITY_ANALYSIS);
        String screening = line.field(LineFields.EQUALITY_SCREENING);
        String href = RegisterWords.address(analysis);
        return new Equality(
                where(line), line.text(), parts.text("plans.equality.screening." + screening), line.field(LineFields.EQUALITY_GROUPS),
                href.isEmpty() ? analysis : parts.text("plans.registers.analysis"), href,
                Days.field(line.field(LineFields.EQUALITY_DATE)), screening.equals("full") && analysis.isEmpty());
    }

    private static String cell(Map<String, String> entry, String name) {
        return entry.getOrDefault(name, "");
    }
}
