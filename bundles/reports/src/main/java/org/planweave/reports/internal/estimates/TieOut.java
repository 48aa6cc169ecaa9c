package org.planweave.reports.internal.estimates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.Line;

/**
 * Each figure of a plan beside the heading of the estimates that it claims, and each heading that no figure claims. Every figure and every
 * heading stands in exactly one entry.
 */
public record TieOut(List<Entry> entries, List<Proof> proofs) {

    /** How an entry comes out. */
    public enum Result {
        EQUAL,
        DIFFERENT,
        /** the plan claims a heading that the estimates do not have */
        NOT_FOUND,
        /** the plan names money and no heading */
        NO_HEADING,
        /** what the plan has is no amount */
        NO_AMOUNT,
        /** a heading that the plan does not speak of */
        NOT_IN_PLAN,
        /** for another year, or a kind of money that these estimates do not hold */
        OUTSIDE;

        public boolean ties() {
            return this == EQUAL || this == OUTSIDE;
        }
    }

    /** A sum that the plan names. */
    public record Named(Line line, String written, BigDecimal amount) {}

    /**
     * @param heading as the estimates or else the plan have it; {@code *} for the whole department
     * @param estimate null where the estimates have no such heading
     */
    public record Entry(Result result, String heading, String kind, List<Named> named, @Nullable BigDecimal estimate) {

        public Entry {
            named = List.copyOf(named);
        }

        public BigDecimal plan() {
            return named.stream().map(Named::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** By how much the plan is above the estimates; below, if it is less than nothing. */
        public BigDecimal difference() {
            return plan().subtract(estimate == null ? BigDecimal.ZERO : estimate);
        }
    }

    /**
     * That no heading of one kind of money is left out: the headings that tie, differ and are not in the plan come to the estimates' total.
     */
    public record Proof(String kind, BigDecimal equal, BigDecimal different, BigDecimal notInPlan, BigDecimal total) {}

    public TieOut {
        entries = List.copyOf(entries);
        proofs = List.copyOf(proofs);
    }

    /** @param year the round's year, such as {@code 2027–28} */
    public static TieOut of(Estimates estimates, List<Line> lines, String year) {
        Map<String, List<Figure>> groups = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Figure figure : Figure.of(lines)) {
            Result alone = alone(estimates, figure, year);
            if (alone == null) {
                groups.computeIfAbsent(group(figure.kind(), figure.heading()), any -> new ArrayList<>()).add(figure);
            } else {
                entries.add(entry(alone, figure.heading(), figure.kind(), List.of(figure), null));
            }
        }
        List<Entry> headings = new ArrayList<>();
        for (String kind : estimates.kinds()) {
            whole(estimates, kind, groups.remove(group(kind, Figure.WHOLE)), headings);
        }
        for (Estimate row : estimates.rows()) {
            List<Figure> figures = groups.remove(group(row.kind(), row.heading()));
            headings.add(figures == null ? entry(Result.NOT_IN_PLAN, row.heading(), row.kind(), List.of(), row.next())
                    : compared(row.heading(), row.kind(), figures, row.next()));
        }
        groups.values().forEach(some -> headings.add(
                entry(Result.NOT_FOUND, some.get(0).heading(), some.get(0).kind(), some, null)));
        headings.addAll(entries);
        return new TieOut(headings, estimates.kinds().stream().map(kind -> proof(estimates, kind, headings)).toList());
    }

    /** Why a figure cannot be compared at all, or null. */
    private static @Nullable Result alone(Estimates estimates, Figure figure, String year) {
        if (figure.amount() == null) {
            return Result.NO_AMOUNT;
        }
        boolean other = !figure.year().isEmpty() && !Estimate.key(figure.year()).equals(Estimate.key(year));
        if (other || !figure.kind().isEmpty() && !estimates.kinds().contains(figure.kind())) {
            return Result.OUTSIDE;
        }
        return figure.heading().isEmpty() ? Result.NO_HEADING : null;
    }

    private static void whole(Estimates estimates, String kind, @Nullable List<Figure> figures, List<Entry> headings) {
        if (figures != null) {
            headings.add(compared(Figure.WHOLE, kind, figures, estimates.total(kind, Estimate::next)));
        }
    }

    private static String group(String kind, String heading) {
        return kind + '/' + (heading.equals(Figure.WHOLE) ? heading : Estimate.key(heading));
    }

    private static Entry compared(String heading, String kind, List<Figure> figures, BigDecimal estimate) {
        BigDecimal plan = figures.stream().map(Figure::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
        return entry(plan.compareTo(estimate) == 0 ? Result.EQUAL : Result.DIFFERENT, heading, kind, figures, estimate);
    }

    private static Entry entry(Result result, String heading, String kind, List<Figure> figures, @Nullable BigDecimal estimate) {
        return new Entry(result, heading, kind, figures.stream().map(one -> new Named(one.line(), one.written(), one.sum())).toList(), estimate);
    }

    private static Proof proof(Estimates estimates, String kind, List<Entry> entries) {
        return new Proof(kind, sum(entries, kind, Result.EQUAL), sum(entries, kind, Result.DIFFERENT), sum(entries, kind, Result.NOT_IN_PLAN),
                estimates.total(kind, Estimate::next));
    }

    private static BigDecimal sum(List<Entry> entries, String kind, Result result) {
        return entries.stream().filter(one -> one.result() == result && one.kind().equals(kind) && !one.heading().equals(Figure.WHOLE))
                .map(Entry::estimate).filter(java.util.Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What does not tie. */
    public List<Entry> mismatches() {
        return entries.stream().filter(entry -> !entry.result().ties()).toList();
    }
}
