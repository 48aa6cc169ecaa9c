package org.planweave.plans.internal.rules.refresh;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;

/**
 * How a plan stands to the lines it comes from. Kept and amended follow from the lines; a drop is what somebody said; everything else
 * is undecided. So nothing can be hidden: every line of last year and every line of this year is in it once.
 *
 * @param items one for each line of last year, in order
 * @param additions the plan's lines that carry on none of these
 * @param through the medium-term plan's lines that a line of last year carries on already; that one is in the items
 */
public record Refresh(List<Item> items, List<Addition> additions, List<Line> through) {

    /** What became of a line. */
    public enum Standing {
        UNDECIDED,
        KEPT,
        AMENDED,
        DROPPED
    }

    /**
     * A line of last year.
     *
     * @param now the line that carries it on, or null
     * @param note why it was dropped, or why its target changed, or null
     */
    public record Item(Line source, Standing standing, @Nullable Line now, @Nullable RefreshNote note) {

        public boolean targetChanged() {
            return now != null && CarriedLine.targetChanged(source, now);
        }

        /** Whether the reason that the rule asks for is missing: an amendment needs one only where it changes a target. */
        public boolean lacksReason() {
            return targetChanged() && note == null;
        }

        /** How it stands, for a form to say what its writer has seen. */
        public String seen() {
            if (now != null) {
                return "line:" + now.id() + ':' + now.version();
            }
            return note == null ? "" : "drop:" + note.at().toEpochMilli();
        }
    }

    /** A line that is new this year. */
    public record Addition(Line line, @Nullable RefreshNote note) {}

    /**
     * @param sources lines of last year's plan first, then the medium-term plan's; one that last year's carries on is left out
     * @param now the plan's lines
     */
    public static Refresh of(List<Line> sources, List<Line> now, Collection<RefreshNote> notes) {
        Map<String, RefreshNote> bySubject = notes.stream().collect(Collectors.toMap(RefreshNote::subject, Function.identity()));
        Map<String, Line> carrying = new HashMap<>();
        now.stream().filter(line -> line.previous() != null).forEach(line -> carrying.putIfAbsent(
                java.util.Objects.requireNonNull(line.previous()), line));
        Set<@Nullable String> carriedOn = sources.stream().map(Line::previous).collect(Collectors.toSet());
        List<Line> through = sources.stream().filter(line -> carriedOn.contains(line.id())).toList();
        List<Item> items = sources.stream()
                .filter(line -> !carriedOn.contains(line.id()))
                .map(source -> item(source, carrying.get(source.id()), bySubject))
                .toList();
        Set<String> carried = items.stream().filter(item -> item.now() != null)
                .map(item -> java.util.Objects.requireNonNull(item.now()).id()).collect(Collectors.toSet());
        List<Addition> additions = now.stream()
                .filter(line -> !carried.contains(line.id()))
                .map(line -> new Addition(line, explained(bySubject.get(line.id()), "")))
                .toList();
        return new Refresh(items, additions, through);
    }

    private static Item item(Line source, @Nullable Line now, Map<String, RefreshNote> notes) {
        if (now == null) {
            RefreshNote note = notes.get(source.id());
            boolean dropped = note != null && note.dropped();
            return new Item(source, dropped ? Standing.DROPPED : Standing.UNDECIDED, null, dropped ? note : null);
        }
        boolean amended = CarriedLine.amended(source, now);
        return new Item(
                source, amended ? Standing.AMENDED : Standing.KEPT, now,
                explained(notes.get(now.id()), now.field(LineFields.TARGET)));
    }

    /** The reason, as long as the target is still the one that it was given for. */
    private static @Nullable RefreshNote explained(@Nullable RefreshNote note, String target) {
        return note != null && note.explains().equals(target) ? note : null;
    }

    public List<Item> of(Standing standing) {
        return items.stream().filter(item -> item.standing() == standing).toList();
    }

    /** How many reasons are still missing. */
    public long reasonsMissing() {
        return items.stream().filter(Item::lacksReason).count()
                + additions.stream().filter(addition -> addition.note() == null).count();
    }
}
