package org.planweave.comments.internal.rules;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** User names with “@” before them in what people write. An e-mail address is none. */
public final class Mentions {

    private static final Pattern NAME = Pattern.compile("(?<![\\p{Alnum}_.@/+-])@(\\p{Alnum}(?:[\\p{Alnum}.-]*\\p{Alnum})?)");

    private Mentions() {}

    /** What is done with a text, piece by piece. */
    public interface Reader {

        void words(String words);

        /** @param name the user name, in small letters; {@code words} the same as it was written, with its “@” */
        void mention(String name, String words);
    }

    /** The user names, in small letters, in their order, each once. */
    public static Set<String> in(String text) {
        Set<String> names = new LinkedHashSet<>();
        NAME.matcher(text).results().forEach(found -> names.add(name(found)));
        return names;
    }

    /** Reads a text from its beginning to its end. */
    public static void read(String text, Reader reader) {
        int done = 0;
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            reader.words(text.substring(done, matcher.start()));
            reader.mention(name(matcher), matcher.group());
            done = matcher.end();
        }
        reader.words(text.substring(done));
    }

    /** The text with another word in place of each mention. */
    public static String replaced(String text, Function<String, String> word) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word.apply(found.group())));
    }

    /** The user name in a mention as it was written. */
    public static String name(String mention) {
        return mention.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String name(MatchResult found) {
        return name(found.group());
    }
}
