package org.planweave.exchange.internal.reading.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Kind;

/** The words by which papers say what kind of lines follow. */
final class KindWords {
    private static final List<Rule> RULES = List.of(
        rule(Kind.OUTCOME, "(corporate|council|council's|councils|community|city|borough|county)( plan| strategy)?('s)?"
            + " (strategic |key )?(plan )?(outcomes?|priorit(y|ies)|objectives?|aims?( and outcomes)?|goals?|themes?)"
            + "|\\boutcomes?\\b|what difference (it|this|we|will)\\b.*"),
        rule(Kind.KPI, "\\bkpis?\\b|performance (indicators?|measures?|targets?)|\\bindicators?\\b"
            + "|measures? of success|success (measures?|criteria)|\\bmeasures\\b|(what )?we('ll| will)? (measure|monitor|track|watch)\\b|how (we will|will we|we'll|we) "
            + "(measure|know)|we will know|what success (looks|will look) like|success (looks|will look) like"
            + "|measuring (our )?(success|performance)|\\btargets\\b"),
        rule(Kind.RISK, "(financial|budget|project|operational) risks?\\b|\\brisks?\\b|what could (stop us|go wrong)"),
        rule(Kind.ACTION, "\\bactions?\\b|\\bmilestones?\\b|\\bactivit(y|ies)\\b|\\bwork ?streams?\\b|work programme"
            + "|\\bprojects?\\b|\\bdeliverables?\\b|\\btasks?\\b|\\binitiatives?\\b|\\bcommitments?\\b|what (we will|we'll) do"
            + "|how (we will|we'll) (do|deliver|achieve)|\\bwe will\\b|\\bwe'll\\b|delivery plan|work ?plan\\b|implementation"
            + "|programmes of work|we (plan|intend|aim) to( do)?\\b"),
        rule(Kind.OBJECTIVE, "\\bobjectives?\\b|\\bpriorit(y|ies)\\b|\\bgoals?\\b|key (areas|themes) (of|for) focus"
            + "|focus areas|areas of focus|aims and objectives"),
        rule(Kind.AMBITION, "\\bvision\\b|\\bambitions?\\b|\\bmission\\b|\\baspirations?\\b|\\baims?\\b|our purpose"
            + "|purpose of the (service|department|directorate)"),
        rule(Kind.BUDGET, "\\bbudgets?\\b|\\bfinanc\\w+|\\brevenue\\b|\\bcapital\\b|\\bresources?\\b|\\bmoney\\b"
            + "|\\bspending\\b|\\bsavings\\b"));

    private KindWords() {
    }

    private record Rule(Kind kind, Pattern words) { }

    /** A kind and where the words for it stand. */
    record Hit(Kind kind, int from, int to) { }

    private static Rule rule(Kind kind, String words) {
        return new Rule(kind, Pattern.compile(words));
    }

    /** Every mention of a kind, in order: of two that overlap the longer, of a compound ("priority projects") the last. */
    static List<Hit> hits(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        List<Hit> found = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher matcher = rule.words().matcher(plain);
            while (matcher.find()) {
                Hit hit = new Hit(rule.kind(), matcher.start(), matcher.end());
                if (found.stream().noneMatch(h -> h.from() <= hit.from() && h.to() >= hit.to())) {
                    found.removeIf(h -> hit.from() <= h.from() && hit.to() >= h.to());
                    found.add(hit);
                }
            }
        }
        found.sort(Comparator.comparingInt(Hit::from));
        List<Hit> heads = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            boolean before = i + 1 < found.size() && found.get(i + 1).from() - found.get(i).to() == 1
                && plain.charAt(found.get(i).to()) == ' ';
            if (!before) {
                heads.add(found.get(i));
            }
        }
        return heads;
    }

    /** What a heading announces: the kind named first. */
    static @Nullable Kind first(String heading) {
        List<Hit> hits = hits(heading);
        return hits.isEmpty() ? null : hits.get(0).kind();
    }

    /** What a sentence ending in a colon announces: what comes after "following", else what stands nearest the end. */
    static @Nullable Kind announced(String sentence) {
        String plain = sentence.toLowerCase(Locale.ROOT);
        int following = plain.lastIndexOf("following ");
        List<Hit> hits = hits(sentence);
        for (Hit hit : hits) {
            if (following >= 0 && hit.from() > following && hit.from() - following < 45) {
                return hit.kind();
            }
        }
        for (int i = hits.size() - 1; i >= 0; i--) {
            Hit hit = hits.get(i);
            String before = plain.substring(0, hit.from());
            boolean purpose = before.matches("(?s).*\\b(to|for|of|with|against|towards) (meet |achieve |deliver |support )?"
                + "(our |the |its |these |this |all )?(\\w+ )?$") && i > 0;
            if (hit.kind() != Kind.BUDGET && !purpose) {
                return hit.kind();
            }
        }
        return hits.isEmpty() ? null : hits.get(0).kind();
    }
}
