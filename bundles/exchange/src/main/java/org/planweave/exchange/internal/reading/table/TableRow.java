package org.planweave.exchange.internal.reading.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Facts;
import org.planweave.exchange.internal.reading.Kind;
import org.planweave.exchange.internal.reading.source.Block;
import org.planweave.exchange.internal.reading.source.Column;
import org.planweave.exchange.internal.reading.source.Mend;

/** One row of a table with known columns: a line for each column that makes lines, with the other columns as facts. */
record TableRow(Block.Row row, Map<Column, Integer> columns, Block.Row header, @Nullable Kind context,
                @Nullable String period, Tables.Carried carried) {
    private static final Pattern CODE = Pattern.compile("([A-Z]{1,6}(?: [A-Z]{1,3})?[ /-]?\\d{1,6}[a-z]?(?:\\.\\d{1,2})?)[ :.–-]+(?=\\p{L}|%|\\d)(.+)");
    private static final Pattern RATED = Pattern.compile("(?i).*\\b(red|amber|green|high|medium|low)\\b.*");

    List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        add(drafts, Column.OBJECTIVE, Kind.OBJECTIVE);
        add(drafts, Column.OUTCOME, Kind.OUTCOME);
        if (!columns.containsKey(Column.ACTION)) {
            add(drafts, Column.OUTCOME_PLAIN, Kind.OUTCOME);
        }
        add(drafts, Column.RISK, Kind.RISK);
        if (!columns.containsKey(Column.RISK) || columns.containsKey(Column.DUE)) {
            add(drafts, Column.ACTION, Kind.ACTION);
        }
        add(drafts, Column.KPI, Kind.KPI);
        if (columns.containsKey(Column.AMOUNT) && !columns.containsKey(Column.ACTION)
            && !columns.containsKey(Column.RISK) && !columns.containsKey(Column.KPI)) {
            money(drafts);
        }
        return drafts;
    }

    private void add(List<Draft> drafts, Column column, Kind kind) {
        Integer at = columns.get(column);
        if (at == null || at >= row.cells().size()) {
            return;
        }
        for (Block part : parts(row.cells().get(at), kind)) {
            if (part.text().chars().filter(Character::isLetter).count() >= 3 && !isTotal(part.text())) {
                drafts.add(draft(kind, part));
            }
        }
    }

    /** Several paragraphs in a cell are several actions or objectives, but one indicator or risk. */
    private static List<Block> parts(Block.Cell cell, Kind kind) {
        boolean many = kind == Kind.ACTION || kind == Kind.OBJECTIVE || kind == Kind.OUTCOME;
        if (many && cell.blocks().size() > 1) {
            return cell.blocks();
        }
        return List.of(new Block.Para(null, cell.text(), cell.raw(), ""));
    }

    private Draft draft(Kind kind, Block part) {
        String code = Amounts.value(cell(Column.CODE));
        String text = part.text();
        Matcher coded = CODE.matcher(text);
        if (code == null && coded.matches() && (kind == Kind.KPI || kind == Kind.RISK)) {
            code = coded.group(1);
            text = coded.group(2);
        }
        return new Draft(kind, text, part.raw(), row.at(), null, null, Amounts.value(service()), facts(kind, code, text));
    }

    private Facts facts(Kind kind, @Nullable String code, String text) {
        return switch (kind) {
            case KPI -> measure(code, text);
            case RISK -> new Facts.Exposure(code, score(), rating(), value(Column.STATUS), value(Column.OWNER));
            case ACTION -> new Facts.Work(code, value(Column.DUE), value(Column.OWNER), value(Column.STATUS));
            default -> Facts.NONE;
        };
    }

    private Facts measure(@Nullable String code, String text) {
        String unit = value(Column.UNIT);
        if (unit == null && (percent(Column.TARGET) || percent(Column.ACTUAL) || percent(Column.BASELINE)
            || text.matches("(?i)(%|per ?cent|percentage\\b).*|.*\\(%\\).*"))) {
            unit = "%";
        }
        String status = value(Column.STATUS);
        String stated = value(Column.PERIOD);
        return new Facts.Measure(code, unit, value(Column.BASELINE), value(Column.PREVIOUS), value(Column.TARGET),
            value(Column.ACTUAL), stated == null ? measuredIn() : stated, status == null ? value(Column.STATUS_CODE) : status);
    }

    private @Nullable String measuredIn() {
        Integer at = columns.get(Column.ACTUAL);
        if (at != null) {
            Matcher named = Pattern.compile("(?i)\\b(?:q|quarter )[1-4].*\\d{2,4}\\b|\\b(?:20)?\\d\\d[/-]\\d\\d\\b").matcher(header.text(at));
            if (named.find()) {
                return named.group();
            }
        }
        boolean within = period != null && period.matches("(?i).*\\b(quarter|q[1-4]|period)\\b.*");
        return at != null && within ? period : null;
    }

    private boolean percent(Column column) {
        return cell(column).strip().endsWith("%");
    }

    private @Nullable String score() {
        String score = value(Column.SCORE);
        if (score != null) {
            Matcher digits = Pattern.compile("\\d{1,3}").matcher(score);
            return digits.find() ? digits.group() : score;
        }
        return null;
    }

    private @Nullable String rating() {
        String rating = value(Column.RATING);
        Matcher inScore = RATED.matcher(cell(Column.SCORE));
        return rating == null && inScore.matches() ? inScore.group(1) : rating;
    }

    private void money(List<Draft> drafts) {
        String label = label();
        if (label.chars().filter(Character::isLetter).count() < 3 || label.matches("(?i)(grand |sub-?)?totals?")) {
            return;
        }
        for (int i = 0; i < Math.min(row.cells().size(), header.cells().size()); i++) {
            String name = header.text(i);
            BigDecimal number = Column.of(name) == Column.AMOUNT ? amount(row.text(i), name) : null;
            if (number != null) {
                drafts.add(Draft.of(Kind.BUDGET, label, raw(label), row.at()).labelled(name)
                    .with(new Facts.Money(number, kindOf(label, name), null)));
            }
        }
    }

    private static String kindOf(String label, String name) {
        String byColumn = BudgetKinds.of(name);
        String byLabel = BudgetKinds.of(label);
        return byLabel.equals("other") || byColumn.startsWith("variance") ? byColumn : byLabel;
    }

    private static @Nullable BigDecimal amount(String cell, String name) {
        Matcher pounds = Amounts.POUNDS.matcher(cell.strip());
        if (pounds.matches() && pounds.group("size") != null) {
            return Amounts.pounds(pounds);
        }
        BigDecimal number = Amounts.number(cell);
        if (number == null) {
            return pounds.matches() ? Amounts.pounds(pounds) : null;
        }
        boolean thousands = name.matches("(?i).*£\\s?['’]?000.*|.*£\\s?k\\b.*");
        boolean millions = name.matches("(?i).*£\\s?m(illion|n)?\\b.*");
        return Amounts.plain(number.multiply(new BigDecimal(thousands ? 1_000 : millions ? 1_000_000 : 1)));
    }

    /** The source's own words of the cell that reads so. */
    private String raw(String text) {
        return row.cells().stream().filter(c -> c.text().equals(text)).map(Block.Cell::raw).findFirst().orElse(text);
    }

    private String label() {
        for (Column column : List.of(Column.LABEL, Column.SERVICE, Column.OBJECTIVE)) {
            if (!cell(column).isBlank()) {
                return cell(column);
            }
        }
        Column first = Column.of(header.text(0));
        return first == Column.AMOUNT ? "" : row.text(0);
    }

    private String service() {
        return columns.containsKey(Column.SERVICE) ? carried.carry(Column.SERVICE, cell(Column.SERVICE)) : "";
    }

    private static boolean isTotal(String text) {
        return text.matches("(?i)(sub-?)?total.*");
    }

    private String cell(Column column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.text(at);
    }

    private @Nullable String value(Column column) {
        return Amounts.value(cell(column));
    }
}
