package org.planweave.exchange.internal.reading.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Facts;
import org.planweave.exchange.internal.reading.Kind;
import org.planweave.exchange.internal.reading.source.Block;
import org.planweave.exchange.internal.reading.table.Draft;

/** Risks in sentences and list items: by reference ("AB12 Name of the risk"), by verdict ("… is a major risk"). */
final class Risks {
    private static final Pattern CODED = Pattern.compile(
        "\\b(?<code>(?!Q\\d|COVID|GCSE|KS\\d|H1|H2|A\\d)(?:\\p{Lu}{1,5}(?:[ -]?\\p{Lu}{1,3})?[ -]?\\d{1,3}[a-z]?|\\p{Lu}{2,5}\\d{4,6}))\\s*[:–-]?\\s+"
            + "(?<title>\\p{Lu}[\\w'’&/-]*(?:\\s(?:and|of|the|for|in|to|on|with|from|&|\\p{Lu}[\\w'’&/-]*)){0,12})");
    private static final Pattern SECOND = Pattern.compile("\\s+(?:and|&)\\s+\\p{Lu}{1,5}[ -]?\\d{1,3}.*$");
    private static final Pattern TAIL = Pattern.compile("(?:\\s+(?:and|of|the|for|in|to|on|with|from|&))++$");
    private static final Pattern RATING =
        Pattern.compile("(?i)\\b(red|amber|green|high|medium|low)\\b[\\s(:,-]{0,3}(\\d{1,2})?\\b");
    private static final Pattern SCORE = Pattern.compile("(?i)\\b(?:score|scored|scoring|rating|rated)\\D{0,12}(\\d{1,2})\\b");
    private static final Pattern BRACKET = Pattern.compile("\\((\\d{1,2})(?:\\)|, ?\\p{L})");
    private static final Pattern SAID = Pattern.compile(
        "(?i)\\b(?:there is a (?:\\w+ )?risk that|(?:key|main|principal|biggest|greatest|major) risks? (?:to [^.:]{3,60} )?(?:is|are)(?: that)?)"
            + "\\s+(?<what>[^.;:]{8,200})");
    private static final Pattern STATUS = Pattern.compile("^\\W{0,3}(removed|closed|added|deactivated|de-escalated|escalated|new|archived)\\b");
    private static final Pattern VERDICT = Pattern.compile(
        "(?:^|[:.;]\\s+)(?<what>[^:.;]{8,160}?)\\s+(?:have|has|is|are|remains?|continues?|poses?|represents?|presents?)\\b"
            + "[^.;:]{0,120}?\\b(?:major|significant|key|principal|serious|main|biggest|greatest|high)\\s+(?:\\w+\\s+){0,2}risks?\\b");
    private static final Pattern DETAIL = Pattern.compile(
        "(?i)\\s*(?:[–—(;,|:-]\\s*|\\s)(?=(?:current |residual |net |risk |inherent )?(?:score|scored|likelihood|rating|rated|impact|mitigat\\w+|owner|lead|target score|red|amber|green)\\b|\\d{1,2}(?:\\)|, ?(?:red|amber|green))|(?:high|medium|low)(?: risk)?\\s*(?:[,;)(/]|$))");

    private Risks() {
    }

    /** Risks with references of their own, as registers give them. */
    static List<Draft> coded(Block block) {
        List<Draft> drafts = new ArrayList<>();
        String text = block.text();
        Matcher matcher = text.length() > 4_000 ? null : CODED.matcher(text);
        while (matcher != null && matcher.find()) {
            String title = TAIL.matcher(SECOND.matcher(matcher.group("title")).replaceFirst("")).replaceFirst("");
            int end = matcher.start("title") + title.length();
            drafts.add(Draft.of(Kind.RISK, title, block.raw(), block.at())
                .with(exposure(matcher.group("code"), text.substring(end))));
            matcher.region(end, text.length());
        }
        return drafts;
    }

    /** Whether a text begins with the reference of a risk. */
    static boolean leads(String text) {
        return text.length() < 600 && CODED.matcher(text).lookingAt();
    }

    /** A list item under a heading that speaks of risks. */
    static Draft item(Block block, String text) {
        Matcher coded = CODED.matcher(text);
        boolean leads = coded.find() && coded.start() == 0;
        String body = leads ? text.substring(coded.start("title")) : text;
        Matcher detail = DETAIL.matcher(body);
        String title = detail.find() && detail.start() > 5 ? body.substring(0, detail.start()) : body;
        return Draft.of(Kind.RISK, title, block.raw(), block.at())
            .with(exposure(leads ? coded.group("code") : null, body.substring(title.length())));
    }

    /** Sentences that call something a risk. */
    static List<Draft> verdicts(Block block) {
        List<Draft> drafts = new ArrayList<>();
        if (block.text().length() < 4_000 && block.text().contains("risk")) {
            Matcher verdict = VERDICT.matcher(block.text());
            while (verdict.find()) {
                String what = verdict.group("what");
                if (!what.matches("(?i)(this|it|there|that|these|those|which|the (risk|plan|report)).{0,20}")) {
                    drafts.add(Draft.of(Kind.RISK, what, block.raw(), block.at())
                        .with(new Facts.Exposure(null, null, null, null, null)));
                }
            }
        }
        Matcher said = block.text().length() < 4_000 ? SAID.matcher(block.text()) : SAID.matcher("");
        while (said.find()) {
            drafts.add(Draft.of(Kind.RISK, said.group("what"), block.raw(), block.at())
                .with(new Facts.Exposure(null, null, null, null, null)));
        }
        return drafts;
    }

    private static Facts exposure(@Nullable String code, String after) {
        Matcher rating = RATING.matcher(after);
        boolean rated = rating.find();
        Matcher score = SCORE.matcher(after);
        Matcher bracket = BRACKET.matcher(after);
        String number = score.find() ? score.group(1) : bracket.find() ? bracket.group(1) : rated ? rating.group(2) : null;
        Matcher status = STATUS.matcher(after);
        return new Facts.Exposure(code, number, rated ? rating.group(1) : null, status.find() ? status.group(1) : null, null);
    }
}
