package org.planweave.reports.internal.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Identified;
import org.planweave.api.ResourceRef;

/**
 * A report as it stands.
 *
 * @param plans the ids of its plans, in the order of its appendices; the first says whose report it is
 * @param version one more with each change
 * @param signatures by section code
 * @param confirmation who confirmed the list of background papers and what is not for publication, or null
 * @param decision what the meeting decided, or null
 */
public record Report(
        String id,
        List<String> plans,
        ReportForm form,
        Content content,
        Map<String, Signature> signatures,
        @Nullable Confirmation confirmation,
        @Nullable Decision decision,
        long version,
        Instant changedAt,
        String by)
        implements Identified {

    public static final Comparator<Report> NEWEST_FIRST = Comparator.comparing(Report::changedAt).reversed().thenComparing(Report::id);

    public Report {
        plans = List.copyOf(plans);
        signatures = Map.copyOf(signatures);
    }

    /**
     * An officer agreed to the words of a section.
     *
     * @param text the words as they were; a signature under other words counts no more
     */
    public record Signature(String person, Instant at, String text) {}

    /**
     * The proper officer (Local Government Act 1972, section 270(3)) confirmed the list of background papers and what is kept from
     * publication, as they were.
     *
     * @param kept as {@link Content#kept()}; nothing in confirmations that are older than it
     */
    public record Confirmation(String person, Instant at, List<Content.Background> list, @Nullable Map<String, String> kept) {

        public Confirmation {
            list = List.copyOf(list);
            kept = kept == null ? Map.of() : Map.copyOf(kept);
        }
    }

    /** What the meeting decided. */
    public record Decision(LocalDate day, String minute, Outcome outcome, String words, String by) {}

    /** In what way. */
    public enum Outcome {
        APPROVED,
        NOTED,
        DEFERRED,
        REFUSED
    }

    public static ResourceRef ref(String id) {
        return new ResourceRef("reports", "report", id);
    }

    public ResourceRef ref() {
        return ref(id);
    }

    /** What of a report is not for publication, as the decision point knows it. */
    public static ResourceRef exemptRef(String id) {
        return new ResourceRef("reports", "exempt", id);
    }

    /** The same with other content. */
    public Report with(Content other) {
        return new Report(id, plans, form, other, signatures, confirmation, decision, version, changedAt, by);
    }

    /** Whether this section is signed, under the words that it has now. */
    public Optional<Signature> signature(String section) {
        return Optional.ofNullable(signatures.get(section)).filter(one -> one.text().equals(content.words(section).text()));
    }

    /** Whether the list of background papers and what is kept from publication are confirmed as they are now. */
    public boolean confirmed() {
        return confirmation != null && confirmation.list().equals(content.background()) && content.kept().equals(confirmation.kept());
    }

    /** The day of the meeting, if the cover says one. */
    public Optional<LocalDate> meetingDay() {
        String date = content.cover(ReportForm.DATE);
        return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
    }
}
