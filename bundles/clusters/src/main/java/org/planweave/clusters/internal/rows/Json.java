package org.planweave.clusters.internal.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.planweave.clusters.internal.reorganise.Past;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Extras;
import org.planweave.clusters.internal.rules.Field;
import org.planweave.clusters.internal.sheet.Sheet;

/** What is always read and written whole stands in one column. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A value of a row cannot be written as JSON.", e);
        }
    }

    static Charter charter(String json) {
        return read(json, new TypeReference<>() {});
    }

    static Extras extras(String json) {
        return read(json, new TypeReference<>() {});
    }

    static List<String> texts(String json) {
        return read(json, new TypeReference<>() {});
    }

    static Sheet sheet(String json) {
        return read(json, new TypeReference<>() {});
    }

    static List<Past.Stood> stood(String json) {
        return read(json, new TypeReference<>() {});
    }

    static Set<Field> fields(String json) {
        List<Field> all = read(json, new TypeReference<>() {});
        return all.isEmpty() ? EnumSet.noneOf(Field.class) : EnumSet.copyOf(all);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row holds JSON that cannot be read.", e);
        }
    }
}
