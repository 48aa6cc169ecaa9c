package org.planweave.records.internal.pack;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planweave.api.tables.CsvCell;
import org.planweave.records.internal.rules.Exemption;
import org.planweave.records.internal.rules.Item;
import org.planweave.records.internal.rules.Mark;
import org.planweave.records.internal.rules.Redaction;
import org.planweave.records.internal.stored.Packs.Marked;

/** The schedule of what is held back, as CSV: a row for each place, with section and reason. */
final class Schedule {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Schedule() {}

    /** For whoever asked: not the words, and not who decided. */
    static String open(List<Marked> items) {
        return csv(Stream.concat(Stream.of(heads(List.of())), items.stream().flatMap(one -> counted(one).stream()
                .map(mark -> row(one.item(), mark)))));
    }

    /** For the council: the words that are held back too, and who decided when. */
    static String whole(List<Marked> items, UnaryOperator<String> name) {
        return csv(Stream.concat(Stream.of(heads(List.of("words", "by", "at"))), items.stream().flatMap(one -> one.marks().stream()
                .map(mark -> with(row(one.item(), mark), mark, name)))));
    }

    /** What is inside an item that is held back as a whole needs no row of its own. */
    private static List<Mark> counted(Marked one) {
        Mark whole = Redaction.whole(one.marks());
        return whole == null ? one.marks().stream().filter(Mark::removed).toList() : List.of(whole);
    }

    private static List<String> heads(List<String> more) {
        return Stream.concat(Stream.of("item", "kind", "which", "when", "where", "what", "decision", "section", "exemption", "reason"),
                more.stream()).map(head -> Words.text("records.schedule." + head)).toList();
    }

    private static List<String> row(Item item, Mark mark) {
        Exemption under = mark.exemption();
        return List.of(String.valueOf(item.place()), item.kind(), item.title(), Words.time(item.at()),
                mark.whole() ? Words.text("records.all") : item.passages().get(mark.passage()).label(),
                Words.text("records.cause." + mark.cause().word()), Words.text("records.decision." + mark.decision().name()),
                under == null ? "" : under.section(), under == null ? "" : under.title(), mark.reason());
    }

    private static List<String> with(List<String> row, Mark mark, UnaryOperator<String> name) {
        return Stream.concat(row.stream(), Stream.of(mark.words(), name.apply(Objects.requireNonNullElse(mark.by(), "")),
                mark.at() == null ? "" : Words.time(mark.at()))).toList();
    }

    private static String csv(Stream<List<String>> rows) {
        return BYTE_ORDER_MARK + rows.map(row -> row.stream().map(CsvCell::of).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n")) + "\r\n";
    }
}
