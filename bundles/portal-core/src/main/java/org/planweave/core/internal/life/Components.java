package org.planweave.core.internal.life;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.utils.manifest.Clause;

/**
 * The parts of a module that start with it: its activator and its components. Each is in the jar, or it would fail only once it runs.
 *
 * @param slots the places on others' pages that they fill
 * @param faults which of them are not there, in plain sentences
 */
record Components(List<String> slots, List<String> faults) {

    private static final Pattern CLASS = Pattern.compile("<implementation\\s+class=\"([^\"]+)\"");
    private static final Pattern SLOT = Pattern.compile("<property\\s+name=\"planweave\\.slot\"[^>]*\\svalue=\"([^\"]+)\"");

    static Components of(JarHeaders headers, JarContent content) {
        boolean nested = headers.all().containsKey("Bundle-ClassPath");
        List<String> faults = new ArrayList<>();
        if (!nested && headers.all().containsKey("Bundle-Activator")) {
            lookFor(headers.text("Bundle-Activator").strip(), content, "Its activator", faults);
        }
        for (Clause clause : headers.clauses("Service-Component")) {
            if (!clause.getName().contains("*") && !content.has(clause.getName())) {
                faults.add("Its component " + EntryNames.shown(clause.getName()) + " is not in the jar. Build it anew (mvn clean package).");
            }
        }
        Collection<String> descriptions = content.components().values();
        for (String xml : descriptions) {
            Matcher implementation = CLASS.matcher(xml);
            while (!nested && implementation.find()) {
                lookFor(implementation.group(1), content, "The class of a component", faults);
            }
        }
        return new Components(List.copyOf(slots(descriptions)), faults);
    }

    private static void lookFor(String name, JarContent content, String what, List<String> faults) {
        if (!content.has(name.replace('.', '/') + ".class")) {
            faults.add(what + ", " + EntryNames.shown(name) + ", is not in the jar. Build it anew (mvn clean package).");
        }
    }

    private static Set<String> slots(Collection<String> descriptions) {
        Set<String> slots = new TreeSet<>();
        for (String xml : descriptions) {
            Matcher slot = SLOT.matcher(xml);
            while (slot.find()) {
                slots.add(slot.group(1));
            }
        }
        return slots;
    }
}
