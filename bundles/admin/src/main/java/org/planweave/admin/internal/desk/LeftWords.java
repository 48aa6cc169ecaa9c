package org.planweave.admin.internal.desk;

import java.util.Map;
import java.util.stream.Collectors;

/** How much a module left or would leave, in words. */
public final class LeftWords {

    private LeftWords() {}

    /** {@code 214 comments, 3 reports}; empty where there is none. */
    public static String kinds(Map<String, Long> kinds) {
        return kinds.entrySet().stream().map(kind -> kind(kind.getKey(), kind.getValue())).collect(Collectors.joining(", "));
    }

    private static String kind(String kind, long count) {
        String key = "admin.left.kind." + kind;
        return Desk.text(Desk.has(key) ? key : "admin.left.kind.other", count);
    }
}
