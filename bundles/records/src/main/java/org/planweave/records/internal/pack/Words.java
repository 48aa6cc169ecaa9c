package org.planweave.records.internal.pack;

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
public final class Words {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    private static final Messages MESSAGES = Messages.of(Words.class);
    private static final Templates TEMPLATES = new Templates(Words.class, "org.planweave.records.internal.templates");

    private Words() {}

    public static String text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    /** So many of something: the text of {@code key.one} for one, of {@code key.none} for none, of {@code key} otherwise. */
    public static String count(String key, int number) {
        return switch (number) {
            case 0 -> text(key + ".none");
            case 1 -> text(key + ".one");
            default -> text(key, number);
        };
    }

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code 20 Feb 2027, 14:05} in London; where nobody knows, it says so. */
    public static String time(@Nullable Instant at) {
        return at == null ? text("records.noTime") : TIME.format(at.atZone(LONDON));
    }

    public static Content render(String template, Map<String, ? extends @Nullable Object> model) {
        Map<String, @Nullable Object> all = new HashMap<>(model);
        all.put("t", MESSAGES);
        return TEMPLATES.render(template, all);
    }
}
