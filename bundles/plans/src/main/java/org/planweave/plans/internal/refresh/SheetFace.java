package org.planweave.plans.internal.refresh;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.plans.internal.pages.DiffContent;
import org.planweave.plans.internal.pages.FieldChanges;
import org.planweave.plans.internal.pages.LineViews;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.plans.internal.pages.TargetState;
import org.planweave.plans.internal.refresh.SheetView.Entry;
import org.planweave.plans.internal.rules.refresh.CarriedLine;
import org.planweave.plans.internal.rules.refresh.Refresh;
import org.planweave.plans.internal.rules.refresh.Refresh.Item;
import org.planweave.plans.internal.rules.refresh.Refresh.Standing;
import org.planweave.plans.internal.rules.refresh.RefreshNote;
import org.planweave.plans.internal.stored.RefreshBook;
import org.planweave.plans.internal.stored.RefreshBook.Source;

/** Makes the sheet for members. Each line that its reader may read is on it exactly once, and the sums at its foot say so. */
final class SheetFace {

    private final PageParts parts;
    private final Plan plan;
    private final List<Source> sources;
    private final Refresh refresh;
    private final TargetState state;

    SheetFace(PageParts parts, RefreshBook book, Plan plan) {
        this.parts = parts;
        this.plan = plan;
        this.sources = book.sources(plan);
        this.refresh = book.of(plan, sources);
        this.state = new TargetState(parts, parts.plans().lines(plan.id()));
    }

    SheetView view() {
        List<Entry> added = refresh.additions().stream().map(this::added).toList();
        List<Entry> changed = refresh.of(Standing.AMENDED).stream().map(this::changed).toList();
        List<Entry> dropped = refresh.of(Standing.DROPPED).stream().map(item -> gone(item, reason(item.note()))).toList();
        List<Entry> open = refresh.of(Standing.UNDECIDED).stream().map(item -> gone(item, "")).toList();
        List<String> kept = refresh.of(Standing.KEPT).stream().map(item -> kept(Objects.requireNonNull(item.now()))).toList();
        return new SheetView(
                plan, parts.department(plan), title(), headline(), added, changed, dropped, open, kept, totals(),
                broken(added.size() + changed.size() + dropped.size() + open.size() + kept.size()));
    }

    private String title() {
        return sources.isEmpty()
                ? parts.text("plans.sheet.titleNone")
                : parts.text("plans.sheet.title", parts.round(sources.get(0).plan().round()).title());
    }

    private String headline() {
        return sources.isEmpty()
                ? parts.text("plans.sheet.none")
                : parts.text(
                        "plans.sheet.headline", refresh.additions().size(), refresh.of(Standing.AMENDED).size(),
                        refresh.of(Standing.DROPPED).size());
    }

    private Entry added(Refresh.Addition addition) {
        Line line = addition.line();
        return new Entry(line.number(), label(line), LineViews.plain(line.text()), List.of(), reason(addition.note()));
    }

    private Entry changed(Item item) {
        Line now = Objects.requireNonNull(item.now());
        String was = now.number().equals(item.source().number()) ? "" : parts.text("plans.sheet.was", item.source().number());
        String note = (was + " " + label(now)).strip();
        return new Entry(
                now.number(), note, DiffContent.of(item.source().text(), now.text()),
                FieldChanges.between(parts, CarriedLine.bare(item.source()), CarriedLine.bare(now)),
                item.targetChanged() ? reason(item.note()) : "");
    }

    private Entry gone(Item item, String reason) {
        return new Entry(item.source().number(), label(item.source()), LineViews.plain(item.source().text()), List.of(), reason);
    }

    private String reason(@Nullable RefreshNote note) {
        return note == null ? parts.text("plans.sheet.noReason") : note.reason();
    }

    /** Who a line may go to, where that is not everybody: a sheet on paper leaves the room. */
    private static String confidence(Line line) {
        return line.classification() == Classification.OPEN ? "" : line.classification().label();
    }

    /** As above, and what is not settled about a measure: members should not take its target for a promise. */
    private String label(Line line) {
        return Stream.concat(Stream.of(confidence(line)), state.of(line).stream())
                .filter(words -> !words.isEmpty()).collect(Collectors.joining("; "));
    }

    private String kept(Line line) {
        List<String> unsettled = state.of(line);
        return unsettled.isEmpty() ? line.number() : line.number() + " (" + String.join("; ", unsettled) + ")";
    }

    private List<String> totals() {
        List<String> totals = new ArrayList<>();
        for (Source source : sources) {
            totals.add(parts.text(
                    "plans.sheet.before", listed(source), source.plan().title(), listed(source, Standing.KEPT),
                    listed(source, Standing.AMENDED), listed(source, Standing.DROPPED), listed(source, Standing.UNDECIDED)));
        }
        totals.add(parts.text(
                "plans.sheet.after", parts.plans().lines(plan.id()).size(), refresh.of(Standing.KEPT).size(),
                refresh.of(Standing.AMENDED).size(), refresh.additions().size()));
        if (!refresh.through().isEmpty()) {
            totals.add(parts.text("plans.sheet.through", refresh.through().size()));
        }
        return totals;
    }

    private long listed(Source source) {
        return refresh.items().stream().filter(item -> item.source().plan().equals(source.plan().id())).count();
    }

    private long listed(Source source, Standing standing) {
        return refresh.of(standing).stream().filter(item -> item.source().plan().equals(source.plan().id())).count();
    }

    /** Counts once more, from the lines themselves: every line of the sources is listed or carried on, and every line of the plan is. */
    private String broken(int entries) {
        int before = sources.stream().mapToInt(source -> source.lines().size()).sum();
        int now = parts.plans().lines(plan.id()).size();
        int carried = refresh.of(Standing.KEPT).size() + refresh.of(Standing.AMENDED).size();
        int counted = before - refresh.through().size() + now - carried;
        return counted == entries ? "" : parts.text("plans.sheet.broken", entries, counted);
    }
}
