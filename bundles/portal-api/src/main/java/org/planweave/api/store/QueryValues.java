package org.planweave.api.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Values that queries are given. */
public final class QueryValues {

    private static final int AT_ONCE = 500;

    private QueryValues() {}

    /** All of them in their order, in parts of as many as one statement takes at once; none for nothing. */
    public static <T> List<List<T>> parts(Collection<T> all) {
        List<T> values = List.copyOf(all);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            parts.add(values.subList(from, Math.min(values.size(), from + AT_ONCE)));
        }
        return parts;
    }

    /**
     * The pattern of whatever holds these words, capital or small, for {@code lower(x) like :value escape '!'}. What the language of
     * patterns means by a sign in them counts for nothing.
     */
    public static String holding(String words) {
        return '%' + words.toLowerCase(Locale.UK).replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }
}
