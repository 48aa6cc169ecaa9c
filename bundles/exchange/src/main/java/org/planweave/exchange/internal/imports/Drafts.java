package org.planweave.exchange.internal.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.Outcome;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.api.planning.Round;
import org.planweave.exchange.internal.papers.ReadLine;
import org.planweave.exchange.internal.reading.Contact;

/** Lines as they were read, as lines that the portal keeps. */
final class Drafts {

    private static final int LONGEST_SECTION = 120;
    private static final int LONGEST_FIELD = 1000;
    private static final List<String> KINDS_OF_AIMS = List.of("ambition", "objective", "outcome");
    private static final List<DateTimeFormatter> DAYS =
            Stream.of("d MMMM uuuu", "d MMM uuuu", "d/M/uuuu", "d.M.uuuu", "uuuu-MM-dd").map(Drafts::format).toList();
    private static final List<DateTimeFormatter> MONTHS =
            Stream.of("MMMM uuuu", "MMM uuuu", "M/uuuu", "uuuu-MM").map(Drafts::format).toList();

    private final List<String> template;
    private final Map<String, String> outcomes;

    Drafts(Round round, List<Outcome> outcomes) {
        this.template = round.sections();
        this.outcomes = outcomes.stream().collect(Collectors.toMap(
                outcome -> plain(outcome.title()), Outcome::id, (one, other) -> one));
    }

    LineDraft of(ReadLine line) {
        Map<String, String> fields = new HashMap<>();
        line.fields().forEach((name, value) -> field(name, value, fields));
        if (line.asRead() != null) {
            fields.put(LineFields.AS_READ, line.asRead());
        }
        return new LineDraft(line.kind(), section(line), line.text(), fields, links(line), Classification.OPEN);
    }

    /** A personal detail that somebody wants to keep; it stays inside the council. */
    LineDraft of(Contact contact, String section) {
        return new LineDraft("other", section, contact.text(), Map.of(), List.of(), Classification.INTERNAL);
    }

    private static void field(String name, String value, Map<String, String> fields) {
        switch (name) {
            case LineFields.AMOUNT -> fields.put(name, pounds(value));
            case LineFields.DUE -> date(value).ifPresentOrElse(
                    day -> fields.put(LineFields.END, day), () -> fields.put(name, shortened(value, LONGEST_FIELD)));
            case LineFields.SCORE -> fields.put(
                    value.matches("-?\\d{1,9}(\\.\\d{1,6})?") ? name : LineFields.RATING, shortened(value,
                            LONGEST_FIELD));
            case LineFields.RATING -> fields.merge(name, shortened(value, LONGEST_FIELD), (score,
                    rating) -> rating + ", " + score);
            default -> fields.put(name, shortened(value, LONGEST_FIELD));
        }
    }

    private static String pounds(String value) {
        try {
            return new BigDecimal(value).setScale(0, RoundingMode.HALF_UP).toPlainString();
        } catch (NumberFormatException e) {
            return value;
        }
    }

    private static Optional<String> date(String words) {
        String text = words.strip().replaceAll("\\s+", " ").replaceAll("(?i)(\\d)(st|nd|rd|th)\\b", "$1");
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, format).toString());
            } catch (DateTimeException e) {
                continue;
            }
        }
        for (DateTimeFormatter format : MONTHS) {
            try {
                return Optional.of(YearMonth.parse(text, format).toString());
            } catch (DateTimeException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.UK);
    }

    private String section(ReadLine line) {
        if (!line.section().isBlank()) {
            return shortened(line.section().strip().replaceAll("\\s+", " "), LONGEST_SECTION);
        }
        return template.isEmpty() ? "" : template.get(Math.min(template.size() - 1, place(line.kind())));
    }

    /** Where a line without a heading belongs in a template: aims, what is done, how it is known, what it takes. */
    private static int place(String kind) {
        if (KINDS_OF_AIMS.contains(kind)) {
            return 0;
        }
        return switch (kind) {
            case "kpi" -> 2;
            case "budget", "risk" -> 3;
            default -> 1;
        };
    }

    private List<OutcomeLink> links(ReadLine line) {
        String outcome = line.kind().equals("outcome") ? outcomes.get(plain(line.text())) : null;
        return outcome == null ? List.of() : List.of(new OutcomeLink(outcome, true));
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.UK).replace("&", "and").replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
    }
}
