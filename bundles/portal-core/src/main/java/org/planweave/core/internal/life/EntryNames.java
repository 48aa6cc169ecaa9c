package org.planweave.core.internal.life;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which names entries of a module's jar may have: plain ones below its root, each only once, whoever reads them. */
final class EntryNames {

    private static final int MOST = 20_000;
    private static final int LONGEST = 512;

    private EntryNames() {}

    static void demand(List<String> names) throws ModuleRefused {
        if (names.size() > MOST) {
            throw new ModuleRefused("The jar holds " + names.size() + " entries; a module holds at most " + MOST + ".");
        }
        Map<String, String> seen = new HashMap<>();
        for (String name : names) {
            if (!sound(name)) {
                throw new ModuleRefused("The jar holds an entry whose name is not sound: " + shown(name) + ". Build it again without it.");
            }
            String before = seen.put(key(name), name);
            if (before != null) {
                throw new ModuleRefused("The jar holds two entries of one name: " + shown(before) + " and " + shown(name)
                        + ". Build it again with one of them.");
            }
        }
    }

    /** Neither case nor a slash at its end makes a name another one: not every file system tells them apart. */
    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("/") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static boolean sound(String name) {
        if (name.isEmpty() || name.length() > LONGEST || name.startsWith("/") || name.matches("[A-Za-z]:.*")) {
            return false;
        }
        if (name.chars().anyMatch(c -> c == '\\' || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)) {
            return false;
        }
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return true;
    }

    /** So that a name cannot write lines of its own into a log or a page. */
    static String shown(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return "“" + (plain.length() > 80 ? plain.substring(0, 80) + "…" : plain) + "”";
    }
}
