package org.planweave.synergies.internal.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.planweave.api.store.StoreException;
import org.planweave.synergies.internal.engine.terms.Evidence;
import org.planweave.synergies.internal.engine.terms.Stamp;
import org.planweave.synergies.internal.rules.Terms;

/** Evidence, stamps and parts as JSON in a column. */
final class Texts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Texts() {}

    static String of(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new StoreException("A column could not be written.", e);
        }
    }

    static List<Evidence> evidence(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Evidence>>() {});
        } catch (JsonProcessingException e) {
            throw new StoreException("A finding could not be read.", e);
        }
    }

    static List<Terms.Part> parts(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Terms.Part>>() {});
        } catch (JsonProcessingException e) {
            throw new StoreException("An initiative could not be read.", e);
        }
    }

    static Stamp stamp(String json) {
        try {
            return JSON.readValue(json, Stamp.class);
        } catch (JsonProcessingException e) {
            throw new StoreException("A finding's stamp could not be read.", e);
        }
    }
}
