package org.planweave.plans.internal.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;

/** The version that a writer started from, as the header says it. */
final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"?(\\d{1,18})\"?\\s*");

    private IfMatch() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Problem 428 without the header, 400 if it is not a version */
    static long version(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw Problem.of(428, "precondition-required",
                    "Say which version you started from: send the line’s ETag as the header If-Match.");
        }
        Matcher tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw Problem.invalid("If-Match", "The header If-Match is not a line’s ETag; send it as you got it, such as \"3\".");
        }
        return Long.parseLong(tag.group(1));
    }
}
