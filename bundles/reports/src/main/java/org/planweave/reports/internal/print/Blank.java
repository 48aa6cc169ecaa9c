package org.planweave.reports.internal.print;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.planweave.reports.internal.rules.Content;
import org.planweave.reports.internal.rules.Report;

/** A report of the same form in which nobody has written: the words that every file of this form holds. */
final class Blank {

    private Blank() {}

    static Report of(Report report) {
        return new Report(
                report.id(), List.of(), report.form(), new Content("", Map.of(), List.of(), Map.of(), List.of(), List.of()), Map.of(), null, null,
                0, Instant.ofEpochMilli(report.changedAt().toEpochMilli()), "");
    }
}
