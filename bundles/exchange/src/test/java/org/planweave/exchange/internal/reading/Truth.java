package org.planweave.exchange.internal.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a careful reader finds in a paper, from the file beside it, and how a reading compares with it. */
final class Truth {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Kind> AIMS = Set.of(Kind.OBJECTIVE, Kind.PRIORITY);

    private final JsonNode root;

    private Truth(JsonNode root) {
        this.root = root;
    }

    static Truth of(Path file) throws IOException {
        return new Truth(JSON.readTree(Files.readString(file)));
    }

    /** A line to be found. */
    record Item(Set<Kind> kinds, String text, JsonNode node) { }

    /** How many lines were to be found, were found, were read wrongly, and stand nowhere in the source. */
    record Score(int expected, int found, int wrong, int invented, List<String> faults) { }

    boolean isPlan() {
        return root.path("isPlan").asBoolean();
    }

    @Nullable String text(String field) {
        JsonNode node = root.path(field);
        return node.isNull() || node.isMissingNode() ? null : node.asText();
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        root.path(field).forEach(n -> texts.add(n.asText()));
        return texts;
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>();
        add(items, "ambitions", Set.of(Kind.AMBITION), "text");
        add(items, "objectives", AIMS, "text");
        add(items, "actions", Set.of(Kind.ACTION), "text");
        add(items, "kpis", Set.of(Kind.KPI), "name");
        add(items, "budget", Set.of(Kind.BUDGET), "label");
        add(items, "risks", Set.of(Kind.RISK), "title");
        add(items, "corporate_outcomes", Set.of(Kind.OUTCOME), "text");
        return items;
    }

    private void add(List<Item> items, String field, Set<Kind> kinds, String name) {
        root.path(field).forEach(n -> items.add(new Item(kinds, n.isTextual() ? n.asText() : n.path(n.has(name) ? name : "text").asText(), n)));
    }

    /** Compares a reading with this truth; each line answers to one item at most. */
    Score compare(Paper paper, String source) {
        List<Line> left = new ArrayList<>(paper.lines());
        List<String> faults = new ArrayList<>();
        int found = 0;
        int wrong = 0;
        for (Item item : items()) {
            Line best = left.stream().filter(l -> item.kinds().contains(l.kind()) && matches(item, l)).findFirst().orElse(null);
            if (best == null) {
                faults.add("missing " + item.kinds() + " " + item.text());
            } else {
                left.remove(best);
                found++;
                String fault = fault(item, best);
                if (fault != null) {
                    wrong++;
                    faults.add("wrong " + fault + " in " + best);
                }
            }
        }
        for (Line line : left) {
            wrong++;
            faults.add("not in truth: " + line);
        }
        int invented = (int) paper.lines().stream().filter(l -> !stands(l, source)).peek(l -> faults.add("invented: " + l)).count();
        return new Score(items().size(), found, wrong, invented, faults);
    }

    static boolean stands(Line line, String source) {
        String all = source.replaceAll("[\\s\\u00A0\\u202F\\u2007]+", "");
        String words = line.asRead() == null ? line.text() : line.asRead();
        return all.contains(words.replaceAll("[\\s\\u00A0\\u202F\\u2007]+", ""));
    }

    private static boolean matches(Item item, Line line) {
        if (line.facts() instanceof Facts.Money money) {
            return money.amount().compareTo(item.node().path("amount").decimalValue()) == 0;
        }
        if (line.facts() instanceof Facts.Measure measure && item.node().hasNonNull("code")
            && !item.node().path("code").asText().equals(measure.code())) {
            return false;
        }
        return plain(item.text()).equals(plain(line.text()));
    }

    private static @Nullable String fault(Item item, Line line) {
        JsonNode n = item.node();
        if (line.facts() instanceof Facts.Measure m) {
            return first(field("unit", n.path("unit"), m.unit()), field("baseline", n.path("baseline"), m.baseline()),
                field("target", n.path("target"), m.target()), field("actual", n.path("actual"), m.actual()),
                field("status", n.path("status"), m.status()), field("period", n.path("period"), m.period()));
        }
        if (line.facts() instanceof Facts.Money m) {
            return field("kind", n.path("kind"), m.budgetKind());
        }
        if (line.facts() instanceof Facts.Exposure r) {
            return first(field("ref", n.path("ref"), r.code()), field("score", n.path("score"), r.score()),
                field("rating", n.path("rating"), r.rating()), field("status", n.path("status"), r.status()));
        }
        if (line.facts() instanceof Facts.Work w) {
            return first(field("due", n.path("due"), w.due()), field("owner", n.path("owner"), w.owner()));
        }
        return null;
    }

    private static @Nullable String first(@Nullable String... faults) {
        for (String fault : faults) {
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static @Nullable String field(String name, JsonNode expected, @Nullable String actual) {
        if (expected.isMissingNode() || expected.isNull()) {
            return null;
        }
        boolean same = actual != null && (expected.isNumber() ? number(actual, expected.decimalValue())
            : plain(expected.asText()).equals(plain(actual)));
        return same ? null : name + " (" + expected + ", read " + actual + ")";
    }

    private static boolean number(String actual, BigDecimal expected) {
        try {
            return new BigDecimal(actual).compareTo(expected) == 0;
        } catch (NumberFormatException words) {
            return false;
        }
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}%]+", " ").strip();
    }
}
