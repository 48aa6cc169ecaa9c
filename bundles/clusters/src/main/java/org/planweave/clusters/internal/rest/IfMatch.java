package org.planweave.clusters.internal.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;

/** The version that somebody started from, as the header If-Match says it. */
final class IfMatch {

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"?(\\d{1,18})\"?\\s*");

    private IfMatch() {}

    /** @throws Problem 428 without it, 400 if it is no ETag of ours */
    static long version(@Nullable String header, String what) {
        if (header == null || header.isBlank()) {
            throw Problem.of(428, "precondition-required",
                    "Say which version you started from: send the " + what + "’s ETag as the header If-Match.");
        }
        Matcher tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw Problem.invalid("If-Match", "The header If-Match is not a " + what + "’s ETag; send it as you got it.");
        }
        return Long.parseLong(tag.group(1));
    }
}
