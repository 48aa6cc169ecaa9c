package org.planweave.plans.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.planweave.api.Problem;
import org.planweave.api.planning.LineRegister;

/** The entries of a register as a list of JSON objects, read back. */
final class EntriesJson {

    private EntriesJson() {}

    static String text(LineRegister register, JsonNode list, List<Problem.Fault> faults) {
        List<Map<String, String>> entries = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String pointer = "/" + register.field() + "/" + i;
            if (!list.get(i).isObject()) {
                faults.add(new Problem.Fault(pointer, "An entry of “" + register.field() + "” is not an object; send one with "
                        + String.join(", ", register.columns()) + "."));
                continue;
            }
            Map<String, String> entry = new LinkedHashMap<>();
            list.get(i).fields().forEachRemaining(cell -> {
                JsonNode value = cell.getValue();
                if (!register.columns().contains(cell.getKey()) || value.isContainerNode()) {
                    faults.add(new Problem.Fault(pointer + "/" + cell.getKey(), "“" + cell.getKey() + "” is not a cell of “"
                            + register.field() + "”; send texts or numbers as " + String.join(", ", register.columns()) + "."));
                } else if (!value.isNull()) {
                    entry.put(cell.getKey(), value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText());
                }
            });
            entries.add(entry);
        }
        return register.text(entries);
    }
}
