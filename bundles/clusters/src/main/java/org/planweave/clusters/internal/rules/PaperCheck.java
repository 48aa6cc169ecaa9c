package org.planweave.clusters.internal.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;
import org.planweave.clusters.internal.rules.Meeting.Paper;

/** Checks what people write of a meeting and of what is to be done after it. */
public final class PaperCheck {

    private static final int LONGEST_WORDS = 160;
    private static final int LONGEST_AGENDA = 4000;
    private static final int LONGEST_MINUTES = 8000;
    private static final int LONGEST_TASK = 500;

    private final List<Fault> faults = new ArrayList<>();

    private PaperCheck() {}

    /** @throws Problem 400 with everything that is wrong */
    public static Paper checked(Paper wanted) {
        PaperCheck check = new PaperCheck();
        check.words("title", wanted.title(), LONGEST_WORDS, "Say what the meeting is, in at most 160 characters.", true);
        check.words("place", wanted.place(), LONGEST_WORDS, "Say where it is in at most 160 characters.", false);
        check.words("agenda", wanted.agenda(), LONGEST_AGENDA, "Keep the agenda to 4,000 characters.", false);
        check.words("minutes", wanted.minutes(), LONGEST_MINUTES, "Keep the minutes to 8,000 characters.", false);
        String date = check.date("date", wanted.date(), "Give the date of the meeting, such as 2027-01-28.");
        String time = check.time(wanted.time().strip());
        check.raise();
        return new Paper(wanted.title().strip(), date, time, wanted.place().strip(), wanted.agenda().strip(),
                wanted.minutes().strip());
    }

    /**
     * The words and the last day of something that is to be done, as they are kept.
     *
     * @throws Problem 400 with everything that is wrong
     */
    public static List<String> task(String words, String due) {
        PaperCheck check = new PaperCheck();
        check.words("words", words, LONGEST_TASK, "Say what is to be done, in at most 500 characters.", true);
        String day = check.date("due", due, "Say until when it is to be done, such as 2027-02-12.");
        check.raise();
        return List.of(words.strip(), day);
    }

    /** What came of it, as it is kept. @throws Problem 400 if it is too long, or missing */
    public static String answer(String answer) {
        PaperCheck check = new PaperCheck();
        check.words("answer", answer, LONGEST_TASK, "Say what came of it, in at most 500 characters.", true);
        check.raise();
        return answer.strip();
    }

    private void words(String field, String text, int longest, String sentence, boolean needed) {
        if (text.length() > longest || text.indexOf('\0') >= 0 || needed && text.isBlank()) {
            fault(field, sentence);
        }
    }

    private String fault(String field, String sentence) {
        faults.add(new Fault(field, sentence));
        return "";
    }

    private String date(String field, String text, String sentence) {
        try {
            LocalDate date = LocalDate.parse(text.strip());
            return date.getYear() >= 1900 && date.getYear() <= 9999 ? date.toString() : fault(field, sentence);
        } catch (DateTimeParseException e) {
            return fault(field, sentence);
        }
    }

    private String time(String text) {
        try {
            return text.isEmpty() ? "" : LocalTime.parse(text).toString();
        } catch (DateTimeParseException e) {
            return fault("time", "“" + text + "” is not a time of day; write it as 14:00.");
        }
    }

    private void raise() {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
