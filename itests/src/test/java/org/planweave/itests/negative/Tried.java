package org.planweave.itests.negative;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.planweave.itests.matrix.Sheet;

/**
 * One request of a table.
 *
 * @param who a user name of the demonstration council; empty for nobody
 * @param asks verb and address
 * @param header what goes along, several with a semicolon between spaces
 * @param type of what is sent; what is sent says which if it is empty, and {@code -} is none
 * @param status a pattern for the one that must come back
 */
record Tried(String name, String who, String asks, String header, String type, String sends, String status) {

    private static final Pattern OBJECT = Pattern.compile("@([a-z]+\\.[a-z]+)");
    private static final String PARTS = "multipart/form-data; boundary=x";

    /** All of one table of {@code itests/src/test/resources/negative}. */
    static Stream<Tried> all(String table) {
        return Sheet.read("negative/" + table).stream().map(Tried::of);
    }

    private static Tried of(Map<String, String> row) {
        return new Tried(row.get("what is tried"), row.get("who"), row.get("asks"), row.getOrDefault("header", ""), row.getOrDefault("type", ""),
                row.getOrDefault("sends", ""), row.get("status"));
    }

    Reply ask(Scene scene) {
        return ask(scene, filled(sends, scene).getBytes(StandardCharsets.UTF_8));
    }

    Reply ask(Scene scene, byte[] body) {
        Visitor visitor = who.isEmpty() ? scene.nobody() : scene.visitor(who);
        String[] words = filled(asks, scene).split(" ", 2);
        String[] headers = header.isEmpty() ? new String[0] : filled(header, scene).split(" ; ");
        return visitor.send(words[0], words[1], body.length == 0 && type.isEmpty() || type.equals("-") ? "" : filled(usual(), scene), body, headers);
    }

    private String usual() {
        if (!type.isEmpty()) {
            return type;
        }
        return sends.startsWith("--x") ? PARTS : sends.startsWith("{") || sends.startsWith("[") ? Visitor.JSON : Visitor.FORM;
    }

    /** {@code @line.open} is that line's id, {@code OUTSIDE} the server that must see nobody, {@code LONG} very long, and in parts ' is a double quote. */
    private static String filled(String cell, Scene scene) {
        String text = cell.startsWith("--x") ? cell.translateEscapes().replace('\'', '"') : cell;
        return OBJECT.matcher(text.replace("LONG", "a".repeat(5_000))).replaceAll((MatchResult found) -> scene.council().id(found.group(1))).replace("OUTSIDE", scene.outside().name());
    }

    @Override
    public String toString() {
        return name;
    }
}
