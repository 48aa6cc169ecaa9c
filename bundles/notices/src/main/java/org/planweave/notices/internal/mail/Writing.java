package org.planweave.notices.internal.mail;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.planweave.api.Messages;
import org.planweave.notices.internal.rules.Notice;

/** The words of a letter: the sentences of its notices and where to read on, nothing else. */
final class Writing {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Messages messages = Messages.of(Writing.class);
    private final MailSettings settings;
    private final String council;

    Writing(MailSettings settings, String council) {
        this.settings = settings;
        this.council = council;
    }

    String subject(List<Notice> notices) {
        return notices.size() == 1
                ? oneLine(notices.get(0).sentence())
                : messages.text("notices.mail.subject", notices.size(), council);
    }

    String text(List<Notice> notices) {
        StringBuilder text = new StringBuilder();
        for (Notice notice : notices) {
            text.append(oneLine(notice.sentence())).append('\n');
            if (notice.due() != null) {
                text.append(messages.text("notices.mail.due", DAY.format(notice.due()))).append('\n');
            }
            text.append(settings.link("/notices/" + notice.id())).append("\n\n");
        }
        return text.append(messages.text("notices.mail.why", council)).append('\n')
                .append(settings.link("/notices/choices")).append('\n').toString();
    }

    private static String oneLine(String sentence) {
        return sentence.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
