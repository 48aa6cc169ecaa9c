package org.planweave.core.internal.people.oidc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of the settings: those of the file or, where there is none to write, as in a container, of the Java options. */
record Words(Map<String, Object> configuration) {

    private static final String OPTION = "planweave.oidc.";

    /** What the file says counts before what an option says. */
    static Words of(Map<String, Object> file) {
        Map<String, Object> all = new HashMap<>();
        System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith(OPTION))
                .forEach(name -> all.put(name.substring(OPTION.length()), System.getProperty(name)));
        all.putAll(file);
        return new Words(all);
    }

    String get(String name) {
        return get(name, "");
    }

    String get(String name, String otherwise) {
        @Nullable Object value = configuration.get(name);
        String said = value == null ? "" : value.toString().strip();
        return said.isEmpty() ? otherwise : said;
    }

    String required(String name, List<String> faults) {
        String said = get(name);
        if (said.isEmpty()) {
            faults.add(name + " is missing.");
        }
        return said;
    }

    List<String> list(String name, String otherwise) {
        return Stream.of(get(name, otherwise).split("[\\s,]+")).filter(one -> !one.isEmpty()).toList();
    }

    boolean yes(String name) {
        return get(name).equalsIgnoreCase("true") || get(name).equalsIgnoreCase("yes");
    }

    /** What stands under names that begin so, by what follows, in order. */
    Map<String, String> below(String prefix) {
        Map<String, String> found = new TreeMap<>();
        configuration.keySet().stream().filter(name -> name.startsWith(prefix)).forEach(name -> found.put(name.substring(prefix.length()), get(name)));
        return found;
    }
}
