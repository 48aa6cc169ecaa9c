package org.planweave.reports.internal.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.planweave.api.Messages;
import org.planweave.reports.internal.rules.Paper.Block;
import org.planweave.reports.internal.rules.Paper.Heading;
import org.planweave.reports.internal.rules.Paper.Items;
import org.planweave.reports.internal.rules.Report.Confirmation;
import org.planweave.reports.internal.rules.Report.Signature;
import org.planweave.reports.internal.rules.ReportForm.Section;

/**
 * At the foot of a report: who wrote it, which service agreed to which words when, and that the background papers were confirmed.
 * Posts and services, no names.
 */
public final class SignOffBlock {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Messages MESSAGES = Messages.of(SignOffBlock.class);

    private SignOffBlock() {}

    /**
     * Nothing for a form whose cover names no author, such as a board’s: its papers carry no such block. The author is left out where the
     * form itself closes with one.
     */
    public static List<Block> of(Report report) {
        if (report.form().cover().stream().noneMatch(field -> field.code().equals(ReportForm.AUTHOR))) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        boolean saidBefore = report.form().sections().stream().anyMatch(section -> section.source() == ReportForm.Source.AUTHOR);
        report.form().cover().stream().filter(field -> field.code().equals(ReportForm.AUTHOR) && !saidBefore)
                .filter(field -> !report.content().cover(field.code()).isBlank())
                .forEach(field -> items.add(MESSAGES.text("reports.paper.author", field.label(), report.content().cover(field.code()))));
        report.form().sections().forEach(section -> section.signer()
                .ifPresent(service -> items.add(signed(report, section, service))));
        Confirmation confirmation = report.confirmation();
        if (confirmation != null && report.confirmed()) {
            items.add(MESSAGES.text("reports.paper.confirmed", Days.day(LocalDate.ofInstant(confirmation.at(), LONDON))));
        }
        return items.isEmpty() ? List.of() : List.of(new Heading(2, "", MESSAGES.text("reports.paper.signOff"), ""), new Items(false, items));
    }

    private static String signed(Report report, Section section, Service service) {
        return report.signature(section.code()).map(Signature::at)
                .map(at -> MESSAGES.text("reports.paper.signed", section.title(), service.label(), Days.day(LocalDate.ofInstant(at, LONDON))))
                .orElseGet(() -> MESSAGES.text("reports.paper.unsigned", section.title(), service.label()));
    }
}
