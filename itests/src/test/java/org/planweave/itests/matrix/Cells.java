package org.planweave.itests.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** All that is asked: each route by each person about each thing, as it is meant and with tricks. */
final class Cells {

    private static final List<String> VERBS = List.of("PUT", "PATCH", "DELETE", "POST");
    private static final String OVERRIDE = "a verb in a header";

    private final Truth truth;
    private final Council council;
    private final Paths paths;
    private final List<Cell> all = new ArrayList<>();

    private Cells(Truth truth, Council council) {
        this.truth = truth;
        this.council = council;
        this.paths = new Paths(truth.rows());
    }

    static List<Cell> of(Truth truth, Council council) {
        Cells cells = new Cells(truth, council);
        truth.rows().forEach(cells::ask);
        cells.otherVerbs();
        return cells.all;
    }

    private void ask(Truth.Row row) {
        for (String object : truth.objects(row.needs())) {
            String path = Paths.fill(row, object, council);
            for (String person : truth.people()) {
                String said = truth.said(row.needs(), object, person);
                if (row.verb().equals("GET")) {
                    reads(row, object, person, path, said);
                } else if (!said.equals(Truth.YES) || row.is("harmless")) {
                    String type = path.startsWith("/api/") ? Caller.JSON : Caller.FORM;
                    all.add(new Cell(row, object, person, "", row.verb(), path, type, body(row, object, type), headers(row), said));
                }
            }
        }
    }

    private String body(Truth.Row row, String object, String type) {
        String body = row.sends();
        if (!object.isEmpty()) {
            body = body.replace("@" + object.substring(0, object.indexOf('.')), council.id(object));
        }
        return body.isEmpty() && type.equals(Caller.JSON) ? "{}" : body;
    }

    private static Map<String, String> headers(Truth.Row row) {
        return row.is("any version") ? Map.of("If-Match", "\"0\"") : Map.of();
    }

    private void reads(Truth.Row row, String object, String person, String path, String said) {
        Consumer<Cell> add = all::add;
        add.accept(new Cell(row, object, person, "", "GET", path, "", "", Map.of(), said));
        add.accept(new Cell(row, object, person, "HEAD", "HEAD", path, "", "", Map.of(), said));
        add.accept(new Cell(row, object, person, OVERRIDE, "GET", path, "", "",
                Map.of("X-HTTP-Method-Override", "DELETE", "X-Method-Override", "DELETE"), said));
        for (String trick : paths.tricked(path)) {
            add.accept(new Cell(row, object, person, "a trick", "GET", trick, "", "", Map.of(), "nothing"));
        }
    }

    /** The verbs that no route has at an address. */
    private void otherVerbs() {
        Set<String> seen = new LinkedHashSet<>();
        for (Truth.Row row : truth.rows()) {
            String path = Paths.fill(row, truth.objects(row.needs()).iterator().next(), council);
            String plain = path.replaceAll("\\?.*", "");
            for (String verb : seen.add(row.route()) ? VERBS : List.<String>of()) {
                if (!paths.taken(verb, plain)) {
                    truth.people().forEach(person -> all.add(new Cell(row, "", person, "another verb", verb, plain,
                            plain.startsWith("/api/") ? Caller.JSON : Caller.FORM, plain.startsWith("/api/") ? "{}" : "", Map.of(), "nothing")));
                }
            }
        }
    }

    /** Upper case, for a trick. */
    static String upper(String path) {
        int question = path.indexOf('?');
        return question < 0 ? path.toUpperCase(Locale.ROOT) : path.substring(0, question).toUpperCase(Locale.ROOT) + path.substring(question);
    }
}
