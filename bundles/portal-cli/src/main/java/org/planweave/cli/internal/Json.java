package org.planweave.cli.internal;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** JSON as maps and lists. */
final class Json {

    private static final JSON PRETTY = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT);

    private Json() {}

    static Map<String, Object> object(String text) {
        try {
            return JSON.std.mapFrom(text);
        } catch (IOException e) {
            throw new Refused("The portal answered with something that is not JSON: " + e.getMessage(), e);
        }
    }

    /** Of a list, or of the list under {@code items}. */
    static List<Map<String, Object>> rows(String text) {
        try {
            Object json = JSON.std.anyFrom(text);
            Object list = json instanceof Map<?, ?> map ? map.get("items") : json;
            if (!(list instanceof List<?> rows)) {
                throw new Refused("The portal answered without a list.");
            }
            return rows.stream().map(row -> object(write(row))).toList();
        } catch (IOException e) {
            throw new Refused("The portal answered with something that is not JSON: " + e.getMessage(), e);
        }
    }

    static String text(Map<String, Object> object, String name) {
        Object value = object.get(name);
        return value == null ? "" : value.toString();
    }

    /** An object in another; empty if it is not there. */
    static Map<String, Object> child(Map<String, Object> object, String name) {
        return object.get(name) instanceof Map<?, ?> ? object(write(object.get(name))) : Map.of();
    }

    static List<String> texts(Map<String, Object> object, String name) {
        return object.get(name) instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    static String write(Object value) {
        return written(JSON.std, value);
    }

    static String pretty(Object value) {
        return written(PRETTY, value);
    }

    private static String written(JSON json, Object value) {
        try {
            return json.asString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
