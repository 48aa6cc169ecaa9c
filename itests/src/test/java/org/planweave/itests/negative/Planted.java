package org.planweave.itests.negative;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planweave.itests.matrix.Sheet;

/** Words that are more than words, written into every field of {@code scripts.csv}, each with a number of its own. */
final class Planted {

    /** Ends whatever it may stand in, and begins something of its own; short enough for a title. */
    static final String EVERYWHERE = "pwx#\"'></title></textarea></script><img src=pwx# onerror=pwx()><svg/onload=pwx()>";

    private static final int FIRST = 1000;
    private static final int SEE_OTHER = 303;

    /** The id of what each row made, if it made something that has one. */
    private final List<String> made = new ArrayList<>();

    /** Writes all of them, in their order. */
    Planted(Scene scene) {
        for (Map<String, String> row : rows()) {
            Reply reply = tried(row, EVERYWHERE.replace("#", sign(made.size()))).ask(scene);
            if (reply.status() > SEE_OTHER) {
                throw new IllegalStateException("What is written for “" + row.get("field") + "” in scripts.csv is refused: " + reply);
            }
            String location = reply.header("Location").orElse("").replaceAll("[?#].*", "");
            made.add(location.substring(location.lastIndexOf('/') + 1));
        }
    }

    static List<Map<String, String>> rows() {
        return Sheet.read("negative/scripts.csv");
    }

    /** The number by which what a row wrote is known from what other rows wrote. */
    static String sign(int row) {
        return String.valueOf(FIRST + row);
    }

    /** What a row wrote, as it is to be read. */
    static String words(int row) {
        String shows = rows().get(row).get("shows");
        return shows.isEmpty() ? EVERYWHERE.replace("#", sign(row)) : shows.replace("NUMBER", sign(row));
    }

    /** A page's address in which {@code MADE} is what the row made, and {@code NUMBER} what it is found by. */
    String path(String page, int row) {
        return page.replace("MADE", made.get(row)).replace("NUMBER", "pwx" + sign(row));
    }

    /** The request of a row of {@code scripts.csv} or {@code echoes.csv}, with these words where they belong. */
    static Tried tried(Map<String, String> row, String payload) {
        boolean json = row.get("sends").startsWith("{") || row.get("sends").startsWith("[");
        String sent = json ? new String(JsonStringEncoder.getInstance().quoteAsString(payload)) : encoded(payload);
        return new Tried(row.getOrDefault("field", row.get("place")), row.get("who"), row.get("asks").replace("PAYLOAD", encoded(payload)),
                row.getOrDefault("header", ""), "", row.get("sends").replace("PAYLOAD", sent).replace("NUMBER", payload.replaceAll("(?s)^pwx(\\d+).*", "$1"))
                        .replace("TODAY", LocalDate.now().toString()).replace("LATER", LocalDate.now().plusDays(20).toString()), "");
    }

    static String encoded(String text) {
        return Visitor.encoded(text).replace("+", "%20");
    }
}
