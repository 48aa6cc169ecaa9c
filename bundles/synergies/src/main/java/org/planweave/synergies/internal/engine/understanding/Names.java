package org.planweave.synergies.internal.engine.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planweave.synergies.internal.engine.terms.Span;

/** Names taken from the lines' own fields, and where a text mentions them. Longer names are found before shorter. */
final class Names {

    private final Map<String, Known> known = new LinkedHashMap<>();

    private record Known(String key, String shown, Pattern pattern) {
    }

    Names(Collection<String> names) {
        names.stream().map(String::strip).filter(name -> name.length() > 2)
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(name -> known.putIfAbsent(key(name), new Known(key(name), name, pattern(name))));
    }

    /** Case, articles and punctuation make no other name. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip().replaceFirst("^the ", "");
    }

    private static Pattern pattern(String name) {
        String words = Pattern.quote(name).replace(" ", "\\E[\\s-]+\\Q");
        String first = Character.isUpperCase(name.charAt(0)) ? "" : "(?i)";
        return Pattern.compile(first + "(?<![\\p{L}\\d])" + words + "(?![\\p{L}\\d])", Pattern.UNICODE_CASE);
    }

    /** Every known name the text has; a name inside a longer one that was found does not count. */
    List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        for (Known name : known.values()) {
            Matcher matcher = name.pattern.matcher(text);
            while (matcher.find()) {
                Span span = new Span(matcher.start(), matcher.end());
                if (found.stream().noneMatch(other -> other.span() != null && span.meets(other.span()))) {
                    found.add(new Mention(name.key, name.shown, span));
                    break;
                }
            }
        }
        found.sort(Comparator.comparing(mention -> mention.span() == null ? 0 : mention.span().start()));
        return found;
    }
}
