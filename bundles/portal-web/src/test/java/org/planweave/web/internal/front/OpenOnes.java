package org.planweave.web.internal.front;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.planweave.api.Problem;
import org.planweave.api.people.OpenSessions;

/** Two sessions and a token of everybody, in memory. */
final class OpenOnes implements OpenSessions {

    final List<String> said = new ArrayList<>();
    volatile String here = "";

    @Override
    public List<Open> of(String person) {
        return List.of(new Open(here, Instant.EPOCH, Instant.EPOCH, "Firefox on Linux", "127.0.0.1"),
                new Open("far", Instant.EPOCH, Instant.EPOCH, "<b>Edge</b>", ""));
    }

    @Override
    public List<Token> tokens(String person) {
        return List.of(new Token("t1", Instant.EPOCH, Instant.EPOCH));
    }

    @Override
    public void end(String person, String id) {
        if (id.equals("gone")) {
            throw Problem.notFound("That session is over already.");
        }
        said.add("end " + person + " " + id);
    }

    @Override
    public int endAll(String person, String keep) {
        said.add("all of " + person + " but " + keep);
        return 2;
    }
}
