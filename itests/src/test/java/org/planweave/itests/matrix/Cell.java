package org.planweave.itests.matrix;

import java.util.Map;

/**
 * One thing that one person asks.
 *
 * @param how what was done to the request: nothing, or one of the tricks of {@link Tricks}
 * @param said what the table says of the person
 */
record Cell(Truth.Row row, String object, String person, String how, String verb, String path, String type, String body,
        Map<String, String> headers, String said) {

    boolean api() {
        return path.startsWith("/api/");
    }

    boolean reads() {
        return verb.equals("GET") || verb.equals("HEAD");
    }

    @Override
    public String toString() {
        return person + ": " + verb + " " + path + (how.isEmpty() ? "" : " (" + how + ")") + ", of " + row.verb() + " " + row.route()
                + ", which needs “" + row.needs() + "”";
    }
}
