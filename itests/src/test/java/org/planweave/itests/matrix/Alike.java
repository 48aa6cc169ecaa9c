package org.planweave.itests.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What is hidden from somebody and what is not there at all: told in the same words, with the same headers. Each address that leads to a
 * thing is asked for, and then the same with an id that nothing has.
 */
final class Alike {

    /** So many of those from whom a thing is hidden; what differs from one to the other is asked in the matrix. */
    private static final int PEOPLE = 2;
    private static final List<String> EACH_ITS_OWN = List.of("date", "x-request-id", "etag", "content-length");

    private final Truth truth;
    private final Council council;

    Alike(Truth truth, Council council) {
        this.truth = truth;
        this.council = council;
    }

    /** How many addresses were asked for, and what was told otherwise. */
    record Told(int asked, List<String> otherwise) {}

    Told told() {
        int asked = 0;
        List<String> otherwise = new ArrayList<>();
        for (Truth.Row row : truth.rows()) {
            if (!row.verb().equals("GET") || row.with().values().stream().noneMatch(value -> value.contains("@") && !value.contains("."))) {
                continue;
            }
            for (String object : truth.objects(row.needs())) {
                List<String> kept = truth.people().stream().filter(person -> truth.said(row.needs(), object, person).equals(Truth.HIDDEN)).toList();
                for (String person : kept.stream().limit(PEOPLE).toList()) {
                    asked++;
                    difference(row, object, person).ifPresent(otherwise::add);
                }
            }
        }
        return new Told(asked, otherwise);
    }

    private Optional<String> difference(Truth.Row row, String object, String person) {
        String id = council.id(object);
        String none = likeNothing(id);
        String there = Paths.fill(row, object, council);
        String hidden = plain(council.caller(person).ask("GET", there, "", "", Map.of()), id);
        String missing = plain(council.caller(person).ask("GET", there.replace(id, none), "", "", Map.of()), none);
        return hidden.equals(missing) ? Optional.empty()
                : Optional.of(person + ": GET " + there + " of " + object + " is told\n" + hidden + "\nand what is not there\n" + missing);
    }

    /** An id of the same form that nothing has. */
    static String likeNothing(String id) {
        char last = id.charAt(id.length() - 1);
        return id.substring(0, id.length() - 1) + (Character.isDigit(last) ? (char) ('0' + (last - '0' + 4) % 10) : last == 'v' ? 'w' : 'v');
    }

    private static String plain(Caller.Answer answer, String id) {
        int end = answer.text().indexOf('\n');
        String headers = headers(answer.text().substring(0, end));
        String body = answer.text().substring(end + 1);
        Document page = Jsoup.parse(body);
        String words = page.select("main").isEmpty() ? body : page.title() + "\n" + page.select("main").html();
        return (answer.status() + " " + answer.location() + "\n" + headers + "\n" + words).replace(id, "ID")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replaceAll("mx[0-9a-z]{5,}-[0-9a-z]+", "REQUEST");
    }

    private static String headers(String map) {
        String kept = map.replaceAll("\\w*nonce-[^' ]+", "");
        for (String name : EACH_ITS_OWN) {
            kept = kept.replaceAll("(?i)\\b" + name + "=\\[[^\\]]*\\],? ?", "");
        }
        return kept;
    }
}
