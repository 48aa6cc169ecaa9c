package org.planweave.exchange.internal.reading.paper;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Kind;

/**
 * What a heading says of what stands under it.
 *
 * @param kind the kind of line, or null
 */
record Section(Role role, @Nullable Kind kind, String title) {

    /** What a section is for. */
    enum Role { LINES, CONTENTS, RECOMMENDATION, NARRATIVE, UNKNOWN }

    private static final Pattern APPENDIX =
        Pattern.compile("(?i)^(?:appendix|annex|section|part|schedule)\\s+(?:\\d{1,2}|[a-z])\\b[\\s:.–—-]*");
    private static final Pattern CONTENTS = Pattern.compile("(table of )?contents( page)?|index( of contents)?");
    private static final Pattern RECOMMEND = Pattern.compile(
        "(?:the )?recommend(ation|ed)s?\\b.*|members are asked.*|decisions? (required|requested|sought).*");
    private static final Pattern NARRATIVE = Pattern.compile(
        ".*\\bimplications?\\b.*|.*\\b(risk|options?|swot|pestle?|equality|gap|needs) (analysis|appraisal)\\b.*"
            + "|.*\\brisk (management|assessment)\\b(?!.*register).*|.*\\bequalit.*|.*\\bconsultation\\b.*"
            + "|.*\\bbackground (papers?|documents?)\\b.*|(executive )?summary|introduction.*|.*\\bforeword\\b.*"
            + "|background.*|(strategic |national |local )?context.*|glossary.*|.*\\babbreviations\\b.*"
            + "|.*\\b(achievements?|achieved|accomplishments?|successes)\\b.*|what we('ve| have)? (did|done)\\b.*"
            + "|.*\\b(last|previous) year\\b.*|looking (back|ahead)|(progress|performance|review) (in|of|against|since) .*"
            + "|purpose|purpose of (the |this )?(report|plan|document|paper)|conclusions?|.*\\bstructure\\b.*|organisation chart"
            + "|.*\\bcommunications? plan\\b.*|(monitoring|reporting|governance|review)( and .*)?"
            + "|how (this|the) plan .*|(about|welcome|key facts|who we are|what we do|our services|our people|our staff)\\b.*"
            + "|(service|departmental|directorate|team) (profile|description|overview|area)s?.*|key messages?"
            + "|factors affecting.*|(supporting|further|additional|contact) (information|documents?|details)"
            + "|contacts?( us)?|current position|main report|appendi(x|ces)( list)?|options|proposals?"
            + "|what('s| has) changed.*|challenges.*|drivers.*|key (drivers|challenges|issues).*|list of .*"
            + "|planning (framework|cycle).*|definitions?|document control|version (control|history)|reasons? for .*"
            + "|(legal|legislative) .*|.*\\bpurpose of the report\\b.*|acknowledg.*|(our |the )?(core )?(values|behaviours|principles)|partners|sign[- ]?off|approval.*|appendix");

    private static final Section UNTITLED = new Section(Role.UNKNOWN, null, "");

    /** Before the first heading. */
    static Section none() {
        return UNTITLED;
    }

    /** What a heading announces. */
    static Section of(String heading) {
        String title = APPENDIX.matcher(heading).replaceFirst("").replaceAll("[:.]\\s*$", "").strip();
        String plain = title.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (CONTENTS.matcher(plain).matches()) {
            return new Section(Role.CONTENTS, null, heading);
        }
        if (RECOMMEND.matcher(plain).matches()) {
            return new Section(Role.RECOMMENDATION, null, heading);
        }
        if (title.isEmpty() || NARRATIVE.matcher(plain).matches()) {
            return new Section(Role.NARRATIVE, null, heading);
        }
        Kind kind = plain.split(" ").length > 12 ? null : KindWords.first(title);
        return new Section(kind == null ? Role.UNKNOWN : Role.LINES, kind, heading);
    }

    /** Whether a heading says nothing but the kind ("Key actions"), so that it cannot be a line itself. */
    static boolean isPlain(String heading) {
        return isPlain(heading, false);
    }

    /** Whether a line by itself can only be a heading: words of a kind and nothing else, or a usual narrative title. */
    static boolean isTitle(String line) {
        boolean brief = line.split(" ").length <= 7 && line.length() > 3 && Character.isUpperCase(line.charAt(0))
            && !line.matches("(?s).*[.;,:?!\\d]$");
        Section section = brief ? of(line) : none();
        return section.role() == Role.NARRATIVE || section.role() == Role.RECOMMENDATION
            || section.role() == Role.LINES && isPlain(line, true);
    }

    private static boolean isPlain(String heading, boolean strict) {
        String rest = heading.toLowerCase(Locale.ROOT).replace('’', '\'');
        if (KindWords.hits(heading).isEmpty()) {
            return false;
        }
        for (KindWords.Hit hit : KindWords.hits(heading).stream().sorted((a, b) -> b.from() - a.from()).toList()) {
            rest = rest.substring(0, hit.from()) + " " + rest.substring(hit.to());
        }
        rest = rest.replaceAll("\\b(key|our|the|and|of|for|this|year|years|strategic|main|list|success|what|how|we|will|be|top|major"
            + "|planned|mitigations?|controls|service|department|corporate|council|register|programme|plan|summary|information|key|in|by|on|departmental|directorate|headline|are|is|to|these|it|next|three|four|five|six|six|two|seven|eight)\\b", " ");
        String left = rest.replaceAll("[^\\p{L}]+", " ").strip();
        return strict ? left.isEmpty() : left.split(" ").length <= 1;
    }

    /** Whether the headings under it can be lines themselves: "Our priorities", not "Priority 1" or "Action plan". */
    boolean collects() {
        return (kind == Kind.OBJECTIVE || kind == Kind.AMBITION || kind == Kind.OUTCOME)
            && title.toLowerCase(Locale.ROOT).matches(".*(s|ies|vision and .*)\\b.*");
    }
}
