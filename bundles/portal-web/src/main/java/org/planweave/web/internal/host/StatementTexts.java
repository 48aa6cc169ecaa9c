package org.planweave.web.internal.host;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.planweave.api.Messages;
import org.planweave.api.host.Statements.Kind;

/** The portal's own words for each statement, as a council finds them before it writes its own. */
final class StatementTexts {

    static final Messages TEXTS = Messages.of(StatementTexts.class);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private StatementTexts() {}

    static String title(Kind kind) {
        return TEXTS.text("portal." + kind.word());
    }

    static String usual(Kind kind) {
        return usual(kind.word());
    }

    static String usual(String name) {
        List<String> blocks = new ArrayList<>();
        for (int i = 1; TEXTS.has("portal." + name + '.' + i); i++) {
            blocks.add(TEXTS.text("portal." + name + '.' + i));
        }
        return String.join("\n\n", blocks);
    }

    static String day(Instant at) {
        return DAY.format(at.atZone(LONDON));
    }
}
