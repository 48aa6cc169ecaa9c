package org.planweave.exchange.internal.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.planweave.exchange.internal.returns.Act;
import org.planweave.exchange.internal.returns.Change;
import org.planweave.exchange.internal.returns.Check;
import org.planweave.exchange.internal.returns.Decision;

/**
 * What a person has chosen about a file that came back: {@code act.N}, {@code text.N} and {@code version.N} for each change,
 * {@code say.N} for each comment that is given, {@code line.N} for a left-over that becomes a line of that kind,
 * and {@code seen}.
 *
 * @param sent the form as it came; empty when the page is first shown
 */
public record BackChoices(MultivaluedMap<String, String> sent) {

    private static final String VERSION = "\\d{1,12}";

    /** Whether nothing has been chosen yet. */
    public boolean isFirst() {
        return sent.isEmpty();
    }

    Act act(Change change) {
        String chosen = value("act." + change.at());
        return chosen.isEmpty() ? change.preset() : Act.of(chosen);
    }

    String text(int at, String other) {
        String text = value("text." + at).replace("\r\n", "\n");
        return text.isBlank() ? other : text;
    }

    /** Whether a comment is given. */
    public boolean says(int at) {
        return isFirst() || sent.containsKey("say." + at);
    }

    /** The kind of line that a left-over becomes; empty if it becomes none. */
    public String line(int at) {
        return value("line." + at);
    }

    /** Whether the person has read what no line takes. */
    public boolean seen() {
        return sent.containsKey("seen");
    }

    Decision decision(Check check) {
        Map<Integer, Decision.Of> changes = new HashMap<>();
        for (Change change : check.changes()) {
            String version = value("version." + change.at());
            String text = value("text." + change.at()).replace("\r\n", "\n");
            changes.put(change.at(), new Decision.Of(act(change), text, version.matches(VERSION) ? Long.parseLong(version) : 0));
        }
        Set<Integer> silent = new HashSet<>();
        check.said().stream().filter(said -> !says(said.at())).forEach(said -> silent.add(said.at()));
        Map<Integer, String> lines = new HashMap<>();
        check.leftOvers().stream().filter(left -> !line(left.at()).isEmpty())
                .forEach(left -> lines.put(left.at(), line(left.at())));
        return new Decision(changes, silent, lines, seen());
    }

    private String value(String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }
}
