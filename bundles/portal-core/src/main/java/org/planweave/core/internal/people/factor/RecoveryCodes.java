package org.planweave.core.internal.people.factor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Codes on paper, such as {@code k7mq-4xwp-9dzt}: letters and digits that nobody takes for one another, 59 bits each. */
final class RecoveryCodes {

    static final int COUNT = 10;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 3;
    private static final int LETTERS_EACH = 4;
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> make() {
        return Stream.generate(RecoveryCodes::one).distinct().limit(COUNT).toList();
    }

    private static String one() {
        return IntStream.range(0, GROUPS).mapToObj(any -> group()).collect(Collectors.joining("-"));
    }

    private static String group() {
        return IntStream.range(0, LETTERS_EACH)
                .mapToObj(any -> String.valueOf(LETTERS.charAt(RANDOM.nextInt(LETTERS.length()))))
                .collect(Collectors.joining());
    }

    /** A code as it is meant, however it was typed: case, spaces and hyphens do not count. */
    static String plain(String typed) {
        return BETWEEN.matcher(typed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
