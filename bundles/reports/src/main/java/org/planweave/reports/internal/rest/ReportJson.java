package org.planweave.reports.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.reports.internal.rules.Content;
import org.planweave.reports.internal.rules.Content.Words;
import org.planweave.reports.internal.rules.Gaps;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.Report.Decision;

/**
 * A report as systems read it. Where its reader may not read what is not for publication, the words and background papers concerned
 * are left out.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportJson(
        String id,
        String ref,
        String title,
        String form,
        List<String> plans,
        Map<String, String> cover,
        List<Content.Recommendation> recommendations,
        Map<String, Words> words,
        List<Content.Background> background,
        List<String> remit,
        List<String> missing,
        boolean backgroundConfirmed,
        @Nullable DecisionJson decision,
        long version,
        String changedAt,
        String by) {

    /** What the meeting decided. */
    record DecisionJson(String day, String minute, String outcome, String words, String by) {

        static @Nullable DecisionJson of(@Nullable Decision one) {
            return one == null ? null : new DecisionJson(one.day().toString(), one.minute(), one.outcome().name(), one.words(), one.by());
        }
    }

    static ReportJson of(Report report, boolean exempt) {
        Content content = report.content();
        Map<String, Words> words = new LinkedHashMap<>();
        content.words().forEach((section, one) -> {
            if (exempt || one.open()) {
                words.put(section, one);
            }
        });
        return new ReportJson(
                report.id(), report.ref().toString(), content.title(), report.form().code(), report.plans(), content.cover(),
                content.recommendations(), words, content.background().stream().filter(one -> exempt || !one.exempt()).toList(), content.remit(),
                Gaps.of(report).stream().map(Gaps.Gap::sentence).toList(), report.confirmed(), DecisionJson.of(report.decision()),
                report.version(), report.changedAt().toString(), report.by());
    }
}
