package org.planweave.web.internal.host;

import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** JSON Schemas of what resources take and give; records become named ones. */
final class Schemas {

    /** Of every refusal. */
    static final Map<String, Object> PROBLEM = Map.of("type", "object", "properties", Map.of(
            "type", Map.of("type", "string"), "title", Map.of("type", "string"), "status", Map.of("type", "integer"),
            "detail", Map.of("type", "string"), "errors", Map.of("type", "array", "items", Map.of("type", "object"))));

    private static final Map<String, Object> ANYTHING = Map.of();

    private final Map<String, Object> named = new TreeMap<>();

    Map<String, Object> all() {
        return named;
    }

    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        return type instanceof Class<?> known ? ofClass(known) : ANYTHING;
    }

    private Map<String, Object> ofGeneric(ParameterizedType generic) {
        Class<?> raw = (Class<?>) generic.getRawType();
        Type[] arguments = generic.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return Map.of("type", "array", "items", of(arguments[0]));
        }
        return Map.class.isAssignableFrom(raw)
                ? Map.of("type", "object", "additionalProperties", of(arguments[1]))
                : ofClass(raw);
    }

    private Map<String, Object> ofClass(Class<?> type) {
        if (type == String.class) {
            return Map.of("type", "string");
        } else if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        } else if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
            return Map.of("type", "integer");
        } else if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != void.class) {
            return Map.of("type", "number");
        } else if (type == Instant.class || type == LocalDate.class) {
            return Map.of("type", "string", "format", type == Instant.class ? "date-time" : "date");
        } else if (InputStream.class.isAssignableFrom(type) || type == byte[].class) {
            return Map.of("type", "string", "format", "binary");
        } else if (type.isEnum()) {
            return Map.of("type", "string", "enum", Stream.of(type.getEnumConstants())
                    .map(one -> ((Enum<?>) one).name()).toList());
        }
        return type.isRecord() ? ofRecord(type) : ANYTHING;
    }

    private Map<String, Object> ofRecord(Class<?> type) {
        String name = name(type);
        if (!named.containsKey(name)) {
            named.put(name, ANYTHING);
            Map<String, Object> properties = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                properties.put(component.getName(), of(component.getGenericType()));
            }
            named.put(name, Map.of("type", "object", "properties", properties));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : outer.getSimpleName().replace("Resource", "") + '.'
                + type.getSimpleName();
    }
}
