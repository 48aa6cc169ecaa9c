package org.planweave.exchange.internal.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.LineFields;
import org.planweave.exchange.internal.imports.Made;
import org.planweave.exchange.internal.imports.Outlook;
import org.planweave.exchange.internal.papers.ReadLine;
import org.planweave.exchange.internal.papers.ReadPaper;
import org.planweave.exchange.internal.papers.Sheet;
import org.planweave.exchange.internal.reading.Contact;
import org.planweave.exchange.internal.reading.NotUnderstood;

/** What was read, and what is or would be done with it, as JSON. Members without a value are left out. */
final class ImportJson {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final Set<String> NUMBERS = Set.of(
            LineFields.AMOUNT, LineFields.BASELINE, LineFields.TARGET, LineFields.ACTUAL, LineFields.PREVIOUS_ACTUAL,
            LineFields.SCORE, LineFields.TARGET_SCORE);

    private ImportJson() {}

    /** What was read and what would be done with it. */
    static Map<String, Object> of(ReadPaper paper, Outlook outlook) {
        Map<String, Object> json = read(paper);
        json.put("round", Map.of("title", outlook.period(), "exists", outlook.round() != null, "assumed",
                outlook.assumed()));
        json.put("kind", outlook.kind());
        json.put("willCreate", outlook.willCreate());
        json.put("missing", outlook.missing());
        return json;
    }

    /** What was read and what was made of it. {@code plan} and {@code href} are the first plan's. */
    static Map<String, Object> of(ReadPaper paper, Made made) {
        Map<String, Object> json = read(paper);
        Made.MadePlan first = made.plans().get(0);
        json.put("plan", first.plan().id());
        json.put("href", "/plans/" + first.plan().id());
        json.put("plans", made.plans().stream().map(ImportJson::plan).toList());
        json.put("lineCount", made.plans().stream().mapToInt(Made.MadePlan::lines).sum());
        json.put("created", made.created());
        return json;
    }

    private static Map<String, Object> plan(Made.MadePlan one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", one.plan().id());
        json.put("href", "/plans/" + one.plan().id());
        json.put("title", one.plan().title());
        json.put("department", one.department().name());
        json.put("round", one.plan().round());
        json.put("kind", one.plan().kind());
        json.put("lines", one.lines());
        json.put("already", one.already());
        return json;
    }

    private static Map<String, Object> read(ReadPaper paper) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", paper.title());
        json.put("department", known(paper.department()));
        json.put("period", known(paper.period()));
        json.put("lines", lines(paper));
        json.put("contacts", paper.contacts().stream().map(ImportJson::contact).toList());
        json.put("notUnderstood", paper.notUnderstood().stream().map(ImportJson::piece).toList());
        if (paper.isOfSeveral()) {
            json.put("plans", paper.sheets().stream().map(ImportJson::sheet).toList());
        }
        return json;
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<Map<String, Object>> lines(ReadPaper paper) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Sheet sheet : paper.sheets()) {
            for (ReadLine line : sheet.lines()) {
                Map<String, Object> json = line(line);
                if (paper.isOfSeveral()) {
                    json.put("department", sheet.department());
                }
                lines.add(json);
            }
        }
        return lines;
    }

    private static Map<String, Object> sheet(Sheet sheet) {
        return Map.of("department", sheet.department(), "lines", sheet.lines().stream().map(ImportJson::line).toList());
    }

    private static Map<String, Object> line(ReadLine line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", line.kind());
        json.put("text", line.text());
        json.put("at", line.at());
        if (!line.section().isEmpty()) {
            json.put("section", line.section());
        }
        if (line.asRead() != null) {
            json.put(LineFields.AS_READ, line.asRead());
        }
        LineFields.ALL.stream().filter(line.fields()::containsKey).forEach(name -> json.put(
                name, value(name, Objects.requireNonNull(line.fields().get(name)))));
        return json;
    }

    private static Object value(String name, String text) {
        if (!NUMBERS.contains(name) || !NUMBER.matcher(text).matches()) {
            return text;
        }
        BigDecimal number = new BigDecimal(text);
        return number.stripTrailingZeros().scale() <= 0 ? (Object) number.longValueExact() : number;
    }

    private static Map<String, Object> contact(Contact contact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", contact.kind());
        json.put("text", contact.text());
        if (contact.role() != null) {
            json.put("role", contact.role());
        }
        json.put("at", contact.at());
        return json;
    }

    private static Map<String, Object> piece(NotUnderstood piece) {
        return Map.of("at", piece.at(), "text", piece.text(), "why", piece.why());
    }
}
