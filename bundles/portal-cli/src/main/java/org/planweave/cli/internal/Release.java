package org.planweave.cli.internal;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the product.
 *
 * @param text such as {@code 1.2.0}
 */
record Release(String text) implements Comparable<Release> {

    private static final Pattern NUMBERS = Pattern.compile("\\d+(\\.\\d+)*");

    Release {
        if (!NUMBERS.matcher(text).matches()) {
            throw new Refused("“" + text + "” is not a version of Planweave.");
        }
    }

    @Override
    public int compareTo(Release other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    /** Compares a module's versions; what stands behind the numbers is left out. */
    static boolean isLower(String one, String other) {
        return leading(one).compareTo(leading(other)) < 0;
    }

    private static Release leading(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        return new Release(numbers.lookingAt() ? numbers.group() : "0");
    }

    private int[] numbers() {
        return Pattern.compile("\\.").splitAsStream(text).mapToInt(Integer::parseInt).toArray();
    }

    @Override
    public String toString() {
        return text;
    }
}
