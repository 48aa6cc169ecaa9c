package org.planweave.web.internal.front;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.planweave.api.Problem;
import org.planweave.api.host.Statements;
import org.planweave.api.people.CurrentUser;

/** Statements in memory. */
final class Said implements Statements {

    final Map<Kind, List<Version>> all = new EnumMap<>(Kind.class);
    private final CurrentUser user;

    Said(CurrentUser user) {
        this.user = user;
    }

    @Override
    public Optional<Version> now(Kind kind) {
        return all.getOrDefault(kind, List.of()).stream().findFirst();
    }

    @Override
    public List<Version> versions(Kind kind) {
        if (!Statements.mayWrite(user)) {
            throw Problem.forbidden("Others write this.");
        }
        return List.copyOf(all.getOrDefault(kind, List.of()));
    }

    @Override
    public Version publish(Kind kind, String text, int from, String why) {
        List<Version> versions = new ArrayList<>(versions(kind));
        if (text.isBlank()) {
            throw Problem.invalid("text", "Write what the page says.");
        }
        if (versions.size() != from) {
            throw Problem.conflict("statement-changed", "Somebody else has published a newer version.");
        }
        versions.add(0, new Version(from + 1, text, why, user.required().id(), Instant.parse("2027-03-03T09:00:00Z")));
        all.put(kind, versions);
        return versions.get(0);
    }
}
