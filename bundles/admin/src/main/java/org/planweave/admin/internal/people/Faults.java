package org.planweave.admin.internal.people;

import java.util.LinkedHashMap;
import java.util.Map;
import org.planweave.api.Problem;

/** What a service refused, by the field of the form it is about. */
final class Faults {

    private Faults() {}

    /** @param otherwise the field for what belongs to none */
    static Map<String, String> byField(Problem refused, String otherwise) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (Problem.Fault fault : refused.faults()) {
            errors.put(fault.pointer().replace("/", ""), fault.detail());
        }
        if (errors.isEmpty()) {
            errors.put(otherwise, refused.detail());
        }
        return errors;
    }
}
