package org.planweave.reports.internal.rules;

import java.util.ArrayList;
import java.util.List;
import org.planweave.api.Messages;
import org.planweave.reports.internal.rules.ReportForm.CoverField;
import org.planweave.reports.internal.rules.ReportForm.Section;
import org.planweave.reports.internal.rules.ReportForm.Source;

/** What a report still lacks. */
public final class Gaps {

    private static final Messages MESSAGES = Messages.of(Gaps.class);

    private Gaps() {}

    /** Who puts it right. */
    public enum By {
        /** those who write the report */
        AUTHOR,
        /** the service that signs the section */
        SERVICE,
        /** democratic services, for the proper officer */
        OFFICER
    }

    /**
     * Something that is missing.
     *
     * @param field the field of the form where it is put right
     */
    public record Gap(String field, String sentence, By by) {}

    /** All of it, in the order of the form; empty if the report can go out. */
    public static List<Gap> of(Report report) {
        List<Gap> gaps = new ArrayList<>();
        Content content = report.content();
        for (CoverField field : report.form().cover()) {
            if (field.needed() && content.cover(field.code()).isBlank()) {
                gaps.add(new Gap("cover." + field.code(), MESSAGES.text("reports.gap.cover", field.label()), By.AUTHOR));
            }
        }
        for (Section section : report.form().sections()) {
            if (section.source() == Source.RECOMMENDATIONS && content.recommendations().isEmpty()) {
                gaps.add(new Gap("recommendations", MESSAGES.text("reports.gap.recommendations"), By.AUTHOR));
            }
            boolean silent = content.words(section.code()).text().isBlank();
            if (section.source() == Source.WORDS && section.needed() && section.nil().isEmpty() && silent) {
                gaps.add(new Gap("words." + section.code(), MESSAGES.text("reports.gap.words", section.title()), By.AUTHOR));
            }
            if (content.kept().containsKey(section.code()) && content.words(section.code()).why().isBlank()) {
                gaps.add(new Gap("why." + section.code(), MESSAGES.text("reports.gap.why", section.title()), By.AUTHOR));
            }
            section.signer().filter(service -> report.signature(section.code()).isEmpty())
                    .ifPresent(service -> gaps.add(unsigned(report, section, service)));
        }
        if (!report.confirmed()) {
            gaps.add(new Gap("background", MESSAGES.text(content.kept().isEmpty() ? "reports.gap.background" : "reports.gap.kept"), By.OFFICER));
        }
        return List.copyOf(gaps);
    }

    private static Gap unsigned(Report report, Section section, Service service) {
        boolean before = report.signatures().containsKey(section.code());
        return new Gap("words." + section.code(), MESSAGES.text(
                before ? "reports.gap.signedBefore" : "reports.gap.signed", section.title(), service.label()), By.SERVICE);
    }
}
