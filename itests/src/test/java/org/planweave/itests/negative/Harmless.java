package org.planweave.itests.negative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;

/** What holds for every answer, whatever was asked: it tells nothing of the machine and carries what browsers need to keep to the rules. */
final class Harmless {

    private static final Pattern INSIDE = Pattern.compile("\\bat [a-z]\\w*(\\.[\\w$]+)+\\(|\\b[a-z]\\w*(\\.\\w+)*\\.[A-Z]\\w*(Exception|Error)\\b|(?i)jetty|jersey|eclipselink"
            + "|root:x?:0:|/bin/bash|BEGIN [A-Z ]*PRIVATE KEY");

    private Harmless() {}

    /** @param what is being tried, for whoever reads of the failure */
    static void demand(String what, Reply reply) {
        String said = reply.head() + "\n" + reply.text();
        assertThat(INSIDE.matcher(said).find()).as("%s is told of the inside: %s", what, reply).isFalse();
        assertThat(said).as(what).doesNotContain(Scene.get().portal().data().toString());
        if (reply.status() != 0) {
            demandHeaders(what, reply);
        }
    }

    private static void demandHeaders(String what, Reply reply) {
        assertThat(reply.headers("Server")).as(what).isEmpty();
        assertThat(reply.headers("X-Powered-By")).as(what).isEmpty();
        assertThat(reply.headers("X-Content-Type-Options")).as("%s: %s", what, reply.head()).containsExactly("nosniff");
        assertThat(reply.headers("Content-Security-Policy")).as("%s: %s", what, reply.head()).singleElement().asString().contains("default-src 'none'")
                .contains("frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(reply.head().toLowerCase(Locale.ROOT)).as(what).doesNotContain("access-control-").doesNotContain("\nplanted");
    }
}
