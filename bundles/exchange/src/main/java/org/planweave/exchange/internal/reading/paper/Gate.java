package org.planweave.exchange.internal.reading.paper;

import java.util.List;
import java.util.regex.Pattern;
import org.planweave.exchange.internal.reading.Kind;
import org.planweave.exchange.internal.reading.Line;
import org.planweave.exchange.internal.reading.Refusal;
import org.planweave.exchange.internal.reading.Refused;
import org.planweave.exchange.internal.reading.source.Block;

/** Keeps out papers that are not plans: minutes, reports on what was done, and papers on something else. */
final class Gate {
    private static final Pattern MINUTES = Pattern.compile(
        "(?i)agenda item|(draft )?minutes( of .*)?|.*\\b(agenda item )?minutes?( of (a|the) meeting.*)?$|.*\\bdecision (notice|record)\\b.*");
    private static final Pattern RESOLVED = Pattern.compile("^(RESOLVED|Resolved)\\b.*", Pattern.DOTALL);
    private static final Pattern ATTENDED = Pattern.compile("(?i)^(present|in attendance|apologies( for absence)?|attendance)\\b\\s*:?.*");
    private static final Pattern REPORT = Pattern.compile(
        "(?i).*\\b(performance|monitoring|outturn|progress|quarterly|year[- ]?end|end[- ]of[- ]year|annual|mid[- ]?year|half[- ]?year|six[- ]month"
            + "|thematic)\\b.{0,60}\\b(report|reports|review|up-?date|overview|statement)\\b.*"
            + "|.*\\b(report|update|review)\\b.{0,30}\\b(on|of) (performance|progress)\\b.*"
            + "|.*\\bplan\\b.{0,40}\\b(performance|progress|up-?date|outturn|monitoring)\\b.{0,40}\\b(quarter|q[1-4]|period|year[- ]?end|mid[- ]?year)\\b.*"
            + "|.*\\b(quarter|q[1-4]|period) ?\\d?\\b.{0,40}\\b(monitoring|up-?date|progress|review|report)\\b.*"
            + "|.*\\b(monitoring|progress|up-?date|review|report)\\b.{0,60}\\b(quarter|q|period) ?[1-4]\\b.*");
    private static final Pattern PLAN = Pattern.compile(
        "(?i).*\\b(plan|plans|planning|strategy|priorities|programme|objectives|register|framework|indicators?|kpis?|measures)\\b.*");
    private static final Pattern OTHER = Pattern.compile(
        "(?i)^(dear\\b.*|press release.*|newsletter.*|invoice.*|agenda|job description.*|curriculum vitae.*|invitation to tender.*|terms of reference.*)");

    private Gate() {
    }

    /** Refuses by what a paper calls itself. */
    static void title(TitlePage page, List<Block> blocks) {
        List<Block> first = blocks.subList(0, Math.min(12, blocks.size()));
        boolean headed = first.stream().limit(4).map(Block::text)
            .anyMatch(t -> t.length() < 120 && MINUTES.matcher(t).matches());
        boolean attended = first.stream().anyMatch(b -> ATTENDED.matcher(b.text()).matches());
        boolean resolved = blocks.stream().anyMatch(b -> RESOLVED.matcher(b.text()).matches());
        if (headed || attended && resolved || page.self().stream().anyMatch(t -> t.matches("(?i).*\\bminutes?\\b$|.*\\bagenda item minute\\b.*"))) {
            throw not("the minutes of a meeting");
        }
        if (page.self().stream().anyMatch(t -> t.length() < 220 && REPORT.matcher(t).matches() && !t.matches("(?i).*\\bplan for\\b.*"))) {
            throw not("a report on performance, not a plan for a period");
        }
        if (first.stream().limit(2).anyMatch(b -> OTHER.matcher(b.text()).matches())) {
            throw not("a letter, an agenda or another paper");
        }
    }

    /** Refuses by what was found: nothing that a plan has, under a title that names none. */
    static void lines(TitlePage page, List<Line> lines) {
        long own = lines.stream().filter(l -> l.kind() != Kind.BUDGET).count();
        boolean named = PLAN.matcher(page.title()).matches() || page.self().stream().limit(4).anyMatch(t -> PLAN.matcher(t).matches());
        if (own < (named ? 0 : 2) || own == 0 && !page.self().stream().anyMatch(t -> t.matches("(?i).*\\bplan(s|ning)?\\b.*"))) {
            throw new Refusal(Refused.Type.NOT_A_PLAN, "No objectives, actions, indicators or risks were found in \""
                + shorten(page.title()) + "\", so it was not taken for a plan; check that it is the right file.");
        }
    }

    private static Refusal not(String what) {
        return new Refusal(Refused.Type.NOT_A_PLAN,
            "This paper is " + what + " (see its first lines); import the plan itself instead.");
    }

    private static String shorten(String title) {
        return title.length() > 80 ? title.substring(0, 80) + "…" : title;
    }
}
