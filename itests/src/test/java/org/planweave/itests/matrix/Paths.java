package org.planweave.itests.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses: a route filled in, the same turned into what it is not, and whether a route takes an address. */
public final class Paths {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)\\}");

    private record Route(String verb, Pattern path) {}

    private final List<Route> routes = new ArrayList<>();

    Paths(List<Truth.Row> rows) {
        rows.forEach(row -> routes.add(new Route(row.verb(),
                Pattern.compile(row.route().equals("/") ? "/" : row.route().replace(".", "\\.").replaceAll("\\{\\w+\\}", "[^/]+")))));
    }

    /** @param object such as {@code line.open}; what the row wants of a line is that one's id */
    public static String fill(Truth.Row row, String object, Council council) {
        Matcher parameters = PARAMETER.matcher(row.route());
        StringBuilder path = new StringBuilder();
        while (parameters.find()) {
            parameters.appendReplacement(path, value(row, parameters.group(1), object, council));
        }
        parameters.appendTail(path);
        String sign = "?";
        for (Map.Entry<String, String> one : row.with().entrySet()) {
            if (one.getKey().startsWith("?")) {
                path.append(sign).append(one.getKey().substring(1)).append('=').append(value(row, one.getKey(), object, council));
                sign = "&";
            }
        }
        return path.toString();
    }

    private static String value(Truth.Row row, String name, String object, Council council) {
        String value = row.with().get(name);
        if (value == null) {
            throw new IllegalStateException("access.csv does not say with which “" + name + "” " + row.verb() + " " + row.route() + " is asked.");
        }
        int at = value.indexOf('@');
        if (at < 0) {
            return value;
        }
        String kind = value.substring(at + 1);
        String wanted = object.startsWith(kind + ".") ? object : kind.contains(".") ? kind : kind + ".?";
        return value.substring(0, at) + council.id(wanted);
    }

    boolean taken(String verb, String path) {
        return routes.stream().anyMatch(one -> one.verb().equals(verb) && one.path().matcher(path).matches());
    }

    /** Addresses that look like one and must be nothing. */
    List<String> tricked(String path) {
        String plain = path.replaceAll("\\?.*", "");
        String question = path.substring(plain.length());
        if (plain.equals("/")) {
            return List.of();
        }
        int last = plain.lastIndexOf('/');
        String encoded = (last == 0 ? "/" : plain.substring(0, last)) + "%2F" + plain.substring(last + 1);
        List<String> tricks = new ArrayList<>(List.of(Cells.upper(plain) + question, encoded + question, plain + "/..%2f" + question,
                plain + ";a=b" + question));
        if (!isFile(plain + ".json")) {
            tricks.add(plain + ".json" + question);
        }
        return tricks;
    }

    private boolean isFile(String path) {
        return routes.stream().anyMatch(one -> one.path().pattern().endsWith(".json") && one.path().matcher(path).matches());
    }
}
