package org.planweave.plans.internal.refresh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.planweave.plans.internal.rules.refresh.Decision;

/**
 * What was sent: {@code c.LINE} is keep or drop, {@code w.LINE} how it stood, {@code x.LINE} the reason that a line of this year had,
 * {@code r.LINE} the reason typed. {@code all} keeps what is left; {@code change} keeps one line and goes on to its form.
 */
record RefreshForm(Map<String, List<String>> sent) {

    static RefreshForm empty() {
        return new RefreshForm(Map.of());
    }

    boolean all() {
        return sent.containsKey("all");
    }

    String change() {
        return first("change");
    }

    String choice(String line, String otherwise) {
        return sent.containsKey("c." + line) ? first("c." + line) : otherwise;
    }

    String reason(String line, String otherwise) {
        return sent.containsKey("r." + line) ? first("r." + line) : otherwise;
    }

    List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        for (String name : sent.keySet()) {
            String line = name.length() > 2 ? name.substring(2) : "";
            if (name.startsWith("c.") && !line.equals(change())) {
                Decision.Kind kind = first(name).equals("drop") ? Decision.Kind.DROP : Decision.Kind.KEEP;
                decisions.add(new Decision(kind, line, first("w." + line), reason(line, "")));
            } else if (name.startsWith("x.")) {
                decisions.add(new Decision(Decision.Kind.EXPLAIN, line, plain(first(name)), plain(reason(line, ""))));
            }
        }
        if (!change().isEmpty()) {
            decisions.add(new Decision(Decision.Kind.KEEP, change(), first("w." + change()), ""));
        }
        return decisions;
    }

    private String first(String name) {
        List<String> values = sent.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Browsers send the ends of rows in their own way. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n");
    }
}
