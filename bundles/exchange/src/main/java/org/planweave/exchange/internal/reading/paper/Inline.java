package org.planweave.exchange.internal.reading.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Kind;

/** Lists inside a sentence: "Our three priorities are: warm homes; clean streets; and good schools". */
record Inline(Kind kind, List<String> parts) {
    private static final Pattern COLON = Pattern.compile("^(?<before>[^:]{3,300}):\\s+(?<rest>\\S.*)$", Pattern.DOTALL);
    private static final Pattern MARKS = Pattern.compile(
        "^(?<before>[^:()]{3,200}\\b(?:are|include|to|is to))\\s+(?<rest>\\((?:i|1|a)\\)\\s.*)$", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("[‘“\"](?<part>[^‘’“”\"]{3,200}(?:’\\p{L}[^‘’“”\"]{0,200})*)[’”\"](?!\\p{L})");
    private static final Pattern COUNTED = Pattern.compile("(?i).*\\b(two|three|four|five|six|seven|eight|nine|ten|\\d)\\b.*");
    private static final Pattern VERB = Pattern.compile("(?i).*\\b(are|is|include|includes|as follows|will be|remain|comprise)\\b.*");
    private static final Pattern MARKED = Pattern.compile("(?:^|[\\s;,])\\(?(?:[a-h]|[ivx]{1,4}|\\d{1,2})[).]\\s+");
    private static final Pattern VISION = Pattern.compile(
        "(?i)\\b(?:our|the)(?: \\w+['’]s)? (?:long[- ]term )?(?:vision|mission|ambition|aspiration|(?:aim|purpose)(?= of the (?:service|department|directorate|team)))(?: (?:for|of) [^.:]{3,60}?)? is"
            + "(?: (?:that|for))?[: ]+(?<what>[^.]{8,400})");

    /** The list in a paragraph, or in one of its sentences, or null where there is none. */
    static @Nullable Inline of(String text) {
        if (text.length() > 1_500) {
            return null;
        }
        Inline whole = sentence(text, COLON);
        for (String sentence : text.split("(?<=[.!?]) (?=\\p{Lu})")) {
            whole = whole == null ? sentence(sentence, COLON) : whole;
            whole = whole == null ? sentence(sentence, MARKS) : whole;
        }
        return whole;
    }

    private static @Nullable Inline sentence(String text, Pattern form) {
        Matcher colon = form.matcher(text);
        if (!colon.matches()) {
            return null;
        }
        String before = lastSentence(colon.group("before"));
        Kind kind = KindWords.announced(before);
        boolean plain = Section.isPlain(before);
        boolean lists = form == MARKS || plain || COUNTED.matcher(before).matches() || VERB.matcher(before).matches();
        if (kind == null || kind == Kind.BUDGET || !lists || before.split(" ").length > 30) {
            return null;
        }
        List<String> parts = split(colon.group("rest"));
        boolean one = parts.size() == 1 && plain && before.split(" ").length <= 4;
        return parts.size() >= 2 || one ? new Inline(kind, parts) : null;
    }

    /** What "Our vision is …" says, or null. */
    static @Nullable String vision(String text) {
        Matcher matcher = text.length() > 4_000 ? null : VISION.matcher(text);
        return matcher != null && matcher.find() ? matcher.group("what").strip() : null;
    }

    static String lastSentence(String text) {
        int end = Math.max(text.lastIndexOf(". "), text.lastIndexOf("? "));
        return end < 0 ? text : text.substring(end + 2);
    }

    private static List<String> split(String rest) {
        List<String> quoted = new ArrayList<>();
        Matcher quotes = QUOTED.matcher(rest);
        while (quotes.find()) {
            quoted.add(quotes.group("part").strip());
        }
        if (!quoted.isEmpty()) {
            return quoted;
        }
        String list = rest.replaceFirst("\\.\\s.*$", "").replaceFirst("\\.$", "");
        String[] parts = MARKED.matcher(list).find() ? MARKED.split(list) : list.split(";\\s*(?:and\\s+)?");
        List<String> found = new ArrayList<>();
        for (String part : parts) {
            String bare = part.replaceAll("[\\s;,]+(and)?$", "").strip();
            if (bare.length() > 2) {
                found.add(bare);
            }
        }
        return found;
    }
}
