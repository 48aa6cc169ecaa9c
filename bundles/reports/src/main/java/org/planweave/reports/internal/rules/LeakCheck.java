package org.planweave.reports.internal.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.planweave.api.Messages;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineKind;

/**
 * Looks for words in a finished public file that stand only in what is not for publication. It knows nothing of how the file was made,
 * so that a fault in the making cannot hide itself.
 */
public final class LeakCheck {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");

    private static final Messages MESSAGES = Messages.of(LeakCheck.class);
    /** The portal's own sentences in a paper. */
    private static final List<String> OWN_WORDS = List.of(
            "reports.paper.draft", "reports.paper.toWrite", "reports.paper.notForPublication", "reports.paper.exempt", "reports.paper.exemptHere", "reports.paper.appendix", "reports.paper.noLines", "reports.paper.target",
            "reports.paper.by", "reports.paper.line.number", "reports.background.caption", "reports.background.title", "reports.background.where",
            "reports.background.until", "reports.paper.line.text", "reports.paper.line.more", "reports.paper.provisionalOnly",
            "reports.paper.underReview", "reports.paper.succeeded", "reports.paper.signOff", "reports.paper.author", "reports.paper.signed",
            "reports.paper.unsigned", "reports.paper.confirmed", "reports.paper.exemptWhy");

    private final Set<String> secret = new HashSet<>();

    /** @param plans with every line, whatever its classification */
    public LeakCheck(Report report, List<PlanPart> plans) {
        Set<String> open = new HashSet<>();
        Content content = report.content();
        content.words().values().forEach(words -> words(words.open() ? open : secret, words.text() + " " + words.why()));
        content.background().forEach(one -> words(one.exempt() ? secret : open, one.title() + " " + one.where()));
        for (PlanPart part : plans) {
            words(open, part.plan().title() + " " + part.department());
            part.lines().forEach(line -> line(open, line));
        }
        words(open, content.title());
        content.cover().values().forEach(value -> words(open, value));
        content.recommendations().forEach(one -> words(open, Verbs.after(report.form().lead(), one.verb()) + " " + one.verb() + " " + one.text()));
        form(open, report.form());
        // The council publishes its estimates, whatever else has the same sum.
        EstimateTables.of(plans).forEach(table -> words(open, table.toString()));
        SignOffBlock.of(report).forEach(block -> words(open, block.toString()));
        report.meetingDay().ifPresent(day -> words(open, Days.day(day) + " " + Days.day(Composer.openUntil(day))));
        Exempt.paragraphs().values().forEach(value -> words(open, value));
        LineKind.USUAL.forEach(kind -> words(open, kind.label()));
        OWN_WORDS.forEach(key -> words(open, MESSAGES.text(key, "", "")));
        secret.removeAll(open);
    }

    private void line(Set<String> open, Line line) {
        Set<String> into = line.classification() == Classification.OPEN ? open : secret;
        words(into, line.number() + " " + line.text());
        line.fields().values().forEach(value -> words(into, value));
        // As papers print it: “by 2 April 2027” of 2027-04-02.
        words(into, Appendix.more(line, List.of()));
        words(open, line.section());
    }

    private static void form(Set<String> open, ReportForm form) {
        words(open, form.lead());
        form.cover().forEach(field -> words(open, field.label()));
        form.sections().forEach(section -> words(open, section.title() + " " + section.nil()));
    }

    private static void words(Set<String> into, String text) {
        WORD.matcher(text.toLowerCase(Locale.UK)).results().forEach(word -> into.add(word.group()));
    }

    /** The words of the file that are not for publication, in order; what the portal itself always writes is not among them. */
    public Set<String> found(String fileText, Set<String> always) {
        Set<String> there = new TreeSet<>();
        words(there, fileText);
        there.retainAll(secret);
        there.removeAll(always);
        return there;
    }

    /** How many words there are to look for. */
    public int size() {
        return secret.size();
    }

    public static Set<String> wordsOf(String text) {
        Set<String> all = new TreeSet<>();
        words(all, text);
        return all;
    }
}
