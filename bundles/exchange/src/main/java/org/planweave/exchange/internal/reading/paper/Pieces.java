package org.planweave.exchange.internal.reading.paper;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Facts;
import org.planweave.exchange.internal.reading.Kind;
import org.planweave.exchange.internal.reading.source.Block;
import org.planweave.exchange.internal.reading.table.Amounts;
import org.planweave.exchange.internal.reading.table.Draft;

/** A list item or sentence of a known kind as a draft: its own words, and what can be taken out of them. */
final class Pieces {
    private static final Pattern HEAD = Pattern.compile("(?<head>[^–—:.]{3,80}?)(?:\\s[–—]\\s|[–—]\\s|\\s-\\s|:\\s)(?<rest>.{3,})", Pattern.DOTALL);
    private static final Pattern DUE = Pattern.compile(
        "(?i)\\b(?:by|due|before|until|deadline:?|complete[d]? by|from)\\s+(?<due>(?:the )?(?:end(?: of)? |early |mid[- ]|late )?"
            + "(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december"
            + "|spring|summer|autumn|winter|q[1-4]|quarter [1-4])(?: of)?,? ?(?:20\\d\\d(?:[/-]\\d\\d)?)?|20\\d\\d(?:[/-]\\d\\d)?))");
    private static final Pattern ENDS = Pattern.compile(
        "(?i)[.;,(–-]\\s*(?<due>(?:\\d{1,2}(?:st|nd|rd|th)? )?(?:january|february|march|april|may|june|july|august|september|october|november"
            + "|december|q[1-4]|quarter [1-4]),? 20\\d\\d(?:[/-]\\d\\d)?)[).]{0,2}(?:\\s*\\([^)]{1,30}\\))?$");
    private static final Pattern KEYED = Pattern.compile(
        "(?i)[.;,]?\\s+\\(?(?:lead(?: officer)?|owner|responsible(?: officer)?|who|by when|by|due(?: date)?|when|deadline|target date)\\s*:");
    private static final Pattern WHEN = Pattern.compile("(?i)\\b(?:by when|by|due(?: date)?|when|deadline|target date)\\s*:\\s*([^;.)]{2,40})");
    private static final Pattern WHO = Pattern.compile("(?i)\\b(?:lead(?: officer)?|owner|responsible(?: officer)?|who)\\s*:\\s*([^;.)]{3,80})");
    /** Begins where a run of marks does: a line of nothing else would be looked through anew from each of them. */
    private static final Pattern OWNER = Pattern.compile(
        "(?i)(?<![\\s;,.(–—-])[\\s;,.(–—-]++(?:lead(?: officer)?|owner|responsible(?: officer)?|led by)\\s*:\\s*(?<owner>[^;.()]{3,80})[).]?\\s*$");
    private static final Pattern CODE = Pattern.compile("^(?<code>\\p{Lu}{1,6}(?: \\p{Lu}{1,3})?[ /-]?\\d{1,6}(?:\\.\\d{1,2})*[a-z]?)\\s*[:.–—)-]?\\s+(?=[\\p{L}%])");
    private static final Pattern SHORT_CODE =
        Pattern.compile("^(?<code>\\p{Lu}{1,5}\\d{1,3}(?:\\.\\d{1,2})?|\\p{Lu}{1,5} \\d{1,3}(?=\\s*[:.–-]))\\s*[:.–-]?\\s+(?=\\p{L})");
    private static final String VALUE = "(?:of |is |at |to |was |: ?|= ?|- ?|– ?){0,20}(?<value>[-−]?£?\\d+(?:,\\d{3})*(?:\\.\\d+)?\\s?(?:%|per cent)?)";
    private static final Pattern TARGET = Pattern.compile("(?i)\\btargets?(?: for \\S+| \\(?20\\S+)?\\s*" + VALUE);
    private static final Pattern BASELINE = Pattern.compile("(?i)\\b(?:baseline|last year|previously|up from|down from|currently|current|20\\d\\d[/-]\\d\\d(?: result| actual| outturn)?)(?=[ :])(?: \\(?20\\S+)?\\s*" + VALUE);
    private static final Pattern ACTUAL = Pattern.compile("(?i)\\b(?:actual|result|achieved|outturn|performance)\\b(?: \\(?20\\S+)?\\s*" + VALUE);
    private static final Pattern FROM_TO = Pattern.compile(
        "(?i)\\bfrom (?<from>[-−]?£?\\d+(?:,\\d{3})*(?:\\.\\d+)?\\s?%?)(?: \\([^)]{0,20}\\)| in \\S+)? to (?<to>[-−]?£?\\d+(?:,\\d{3})*(?:\\.\\d+)?\\s?%?)");
    private static final Pattern FIGURES = Pattern.compile(
        "(?i)\\s*(?:[-–—:;,(|]\\s*|\\s)(?=(?:the )?(?:(?:annual |20\\S+ )?(?:target|baseline|actual|result|outturn)s?\\b|20\\d\\d[/-]\\d\\d:? (?:result |actual |outturn )?\\d)).*$", Pattern.DOTALL);

    private Pieces() {
    }

    /** The draft of an item of a kind. */
    static Draft of(Kind kind, Block block, String text) {
        return switch (kind) {
            case OBJECTIVE, AMBITION, OUTCOME -> aim(kind, block, text);
            case ACTION -> action(block, text);
            case KPI -> measure(block, text);
            case RISK -> Risks.item(block, text);
            default -> Draft.of(kind, text, block.raw(), block.at());
        };
    }

    private static Draft aim(Kind kind, Block block, String text) {
        String bare = text.replaceAll("^[“\"‘']|[”\"’']\\.?$", "");
        boolean quoted = bare.length() == text.length() - 2 || bare.length() == text.length() - 3;
        return coded(kind, block, quoted ? bare : text);
    }

    private static Draft coded(Kind kind, Block block, String text) {
        Matcher code = SHORT_CODE.matcher(text);
        return code.find() ? Draft.of(kind, head(text.substring(code.end())), block.raw(), block.at()).labelled(code.group("code"))
            : Draft.of(kind, head(text), block.raw(), block.at());
    }

    /** "Safe homes – every home is warm" is named by what stands before the dash. */
    static String head(String text) {
        Matcher matcher = HEAD.matcher(text);
        boolean named = matcher.matches() && matcher.group("head").split(" ").length <= 8
            && Character.isUpperCase(matcher.group("head").charAt(0)) && !matcher.group("rest").matches("\\d.*");
        return named ? matcher.group("head").strip() : text;
    }

    /** Whether a paragraph is a name with an explanation behind a dash. */
    static boolean isNamed(String text) {
        return text.length() < 700 && text.matches("(?s)[^:.]{3,80}?\\s?[–—]\\s.*") && !head(text).equals(text);
    }

    private static Draft action(Block block, String text) {
        Matcher owner = OWNER.matcher(text);
        String body = owner.find() ? text.substring(0, owner.start()) : text;
        Matcher keyed = KEYED.matcher(body);
        String rest = keyed.find() ? body.substring(keyed.start()) : "";
        body = body.substring(0, body.length() - rest.length());
        Matcher due = DUE.matcher(body);
        String when = due.find() ? due.group("due").strip() : keyed(WHEN, rest);
        Matcher ends = ENDS.matcher(body);
        if (when == null && ends.find()) {
            when = ends.group("due");
            body = body.substring(0, ends.start());
        }
        Matcher code = CODE.matcher(body);
        boolean coded = code.find();
        return Draft.of(Kind.ACTION, coded ? body.substring(code.end()) : body, block.raw(), block.at())
            .with(new Facts.Work(coded ? code.group("code") : null, when, owner(text) == null ? keyed(WHO, rest) : owner(text), null));
    }

    private static @Nullable String keyed(Pattern key, String rest) {
        Matcher matcher = key.matcher(rest);
        return matcher.find() ? matcher.group(1).strip() : null;
    }

    private static @Nullable String owner(String text) {
        Matcher owner = OWNER.matcher(text);
        return owner.find() ? owner.group("owner").strip() : null;
    }

    private static Draft measure(Block block, String text) {
        Matcher code = CODE.matcher(text);
        boolean coded = code.find();
        String body = coded ? text.substring(code.end()) : text;
        Matcher change = FROM_TO.matcher(body);
        boolean changes = change.find();
        String target = changes ? change.group("to") : value(TARGET, body);
        String baseline = changes ? change.group("from") : value(BASELINE, body);
        String name = changes ? body : FIGURES.matcher(body).replaceFirst("");
        boolean percent = body.contains("%") || body.matches("(?i)percentage\\b.*");
        return Draft.of(Kind.KPI, name.length() < 5 ? body : name, block.raw(), block.at()).with(new Facts.Measure(
            coded ? code.group("code") : null, percent ? "%" : null, plain(baseline), null, plain(target),
            plain(value(ACTUAL, body)), null, null));
    }

    private static @Nullable String value(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group("value") : null;
    }

    private static @Nullable String plain(@Nullable String value) {
        return value == null ? null : Amounts.value(value);
    }
}
