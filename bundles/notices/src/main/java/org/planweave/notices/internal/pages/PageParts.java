package org.planweave.notices.internal.pages;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Messages;
import org.planweave.ui.Templates;

/** The module's words, days and templates. */
final class PageParts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

    private static final Messages MESSAGES = Messages.of(PageParts.class);
    private static final Templates TEMPLATES = new Templates(PageParts.class, "org.planweave.notices.internal.templates");

    private PageParts() {}

    static String text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    /** So many of something: the text of {@code key.one} for one, of {@code key.none} for none, of {@code key} otherwise. */
    static String count(String key, int number) {
        return switch (number) {
            case 0 -> text(key + ".none");
            case 1 -> text(key + ".one");
            default -> text(key, number);
        };
    }

    /** {@code 20 Feb 2027}, as a list has it. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String day(Instant at) {
        return day(LocalDate.ofInstant(at, LONDON));
    }

    static Content render(String template, Map<String, ? extends @Nullable Object> model) {
        Map<String, @Nullable Object> all = new HashMap<>(model);
        all.put("t", MESSAGES);
        return TEMPLATES.render(template, all);
    }
}
