package org.planweave.reports.internal.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;
import org.planweave.reports.internal.rules.Content.Background;
import org.planweave.reports.internal.rules.Content.Recommendation;
import org.planweave.reports.internal.rules.ReportForm.CoverField;
import org.planweave.reports.internal.rules.ReportForm.Section;

/** What can be kept of a report that somebody wrote. */
public final class ContentCheck {

    public static final int LONGEST_SECTION = 20_000;
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TITLE = 300;
    private static final int MOST_ITEMS = 30;
    private static final Messages MESSAGES = Messages.of(ContentCheck.class);

    private final List<Fault> faults = new ArrayList<>();

    private ContentCheck() {}

    /** @throws Problem 400 with a fault for each field; the pointers are the fields of the form */
    public static void check(ReportForm form, Content content) {
        ContentCheck check = new ContentCheck();
        check.all(form, content);
        if (!check.faults.isEmpty()) {
            throw Problem.invalid(check.faults);
        }
    }

    private void all(ReportForm form, Content content) {
        if (content.title().isBlank()) {
            faults.add(new Fault("title", MESSAGES.text("reports.check.title")));
        }
        text("title", content.title(), LONGEST_TITLE);
        form.cover().forEach(field -> cover(field, content.cover(field.code())));
        for (Section section : form.sections()) {
            String pointer = "words." + section.code();
            text(pointer, content.words(section.code()).text(), LONGEST_SECTION);
            text("why." + section.code(), content.words(section.code()).why(), LONGEST_LINE);
            if (!Exempt.known(content.words(section.code()).exempt())) {
                faults.add(new Fault(pointer, MESSAGES.text("reports.check.exempt")));
            }
        }
        if (content.recommendations().size() > MOST_ITEMS || content.background().size() > MOST_ITEMS) {
            faults.add(new Fault("recommendations", MESSAGES.text("reports.check.many", MOST_ITEMS)));
        }
        content.remit().forEach(section -> text("remit", section, LONGEST_LINE));
        content.recommendations().forEach(this::recommendation);
        content.background().forEach(this::background);
    }

    private void cover(CoverField field, String value) {
        String pointer = "cover." + field.code();
        text(pointer, value, LONGEST_LINE);
        if (field.code().equals(ReportForm.DATE) && !value.isEmpty()) {
            try {
                LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                faults.add(new Fault(pointer, MESSAGES.text("reports.check.date", value)));
            }
        }
    }

    private void recommendation(Recommendation one) {
        text("recommendations", one.text(), LONGEST_LINE * 4);
        if (!one.verb().matches("[a-z][a-z ]{0,29}")) {
            faults.add(new Fault("recommendations", MESSAGES.text("reports.check.verb", one.verb() + " " + one.text())));
        }
    }

    private void background(Background one) {
        text("background", one.title(), LONGEST_LINE);
        text("background", one.where(), LONGEST_LINE);
    }

    private void text(String pointer, String value, int longest) {
        if (value.length() > longest) {
            faults.add(new Fault(pointer, MESSAGES.text("reports.check.long", value.length(), longest)));
        }
        if (value.codePoints().anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            faults.add(new Fault(pointer, MESSAGES.text("reports.check.character")));
        }
    }
}
