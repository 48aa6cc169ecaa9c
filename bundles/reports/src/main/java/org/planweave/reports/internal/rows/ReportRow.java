package org.planweave.reports.internal.rows;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.reports.internal.rules.Content;
import org.planweave.reports.internal.rules.Content.Words;
import org.planweave.reports.internal.rules.Report;
import org.planweave.reports.internal.rules.Report.Confirmation;
import org.planweave.reports.internal.rules.Report.Decision;
import org.planweave.reports.internal.rules.Report.Signature;
import org.planweave.reports.internal.rules.ReportForm;

/** A report without the words of its sections. */
@Entity
@Table(name = "report")
public class ReportRow {

    @Id
    private String id;

    private String round;
    private String plans;
    private String form;
    private String title;
    private String cover;
    private String recommendations;
    private String background;
    private String remit;
    private @Nullable String confirmation;
    private @Nullable String decision;
    private @Nullable String template;
    private long version;

    @Column(name = "changed_at")
    private long changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected ReportRow() {
        this("", "", List.of(), new ReportForm("", "", ReportForm.Numbering.RUN_ON, false, "", List.of(), List.of()));
    }

    public ReportRow(String id, String round, List<String> plans, ReportForm form) {
        this.id = id;
        this.round = round;
        this.plans = Json.write(plans);
        this.form = Json.write(form);
        this.title = "";
        this.cover = "{}";
        this.recommendations = "[]";
        this.background = "[]";
        this.remit = "[]";
        this.changedBy = "";
    }

    public String id() {
        return id;
    }

    /** The digest of the council's Word file that it is written in; null for the portal's. */
    public @Nullable String template() {
        return template;
    }

    /** Said once, when the report is made. */
    public void writtenIn(@Nullable String digest) {
        template = digest;
    }

    public long version() {
        return version;
    }

    /** The ids of its plans. */
    public List<String> plans() {
        return plans(plans);
    }

    /** The same, of what is stored in its column. */
    public static List<String> plans(String stored) {
        return Json.read(stored, new TypeReference<List<String>>() {});
    }

    /** @param words the rows of its sections */
    public Report report(List<WordsRow> words) {
        Map<String, Words> texts = new LinkedHashMap<>();
        Map<String, Signature> signatures = new LinkedHashMap<>();
        words.forEach(row -> {
            texts.put(row.section(), row.words());
            row.signature().ifPresent(signature -> signatures.put(row.section(), signature));
        });
        Content content = new Content(
                title, Json.read(cover, new TypeReference<Map<String, String>>() {}),
                Json.read(recommendations, new TypeReference<List<Content.Recommendation>>() {}), texts,
                Json.read(background, new TypeReference<List<Content.Background>>() {}),
                Json.read(remit, new TypeReference<List<String>>() {}));
        return new Report(
                id, plans(), Json.read(form, new TypeReference<ReportForm>() {}), content,
                signatures, confirmation == null ? null : Json.read(confirmation, new TypeReference<Confirmation>() {}),
                decision == null ? null : Json.read(decision, new TypeReference<Decision>() {}), version, Instant.ofEpochMilli(changedAt),
                changedBy);
    }

    /** Takes over all but the words. */
    public void put(Content content) {
        title = content.title();
        cover = Json.write(content.cover());
        recommendations = Json.write(content.recommendations());
        background = Json.write(content.background());
        remit = Json.write(content.remit());
    }

    public void confirm(Confirmation by) {
        confirmation = Json.write(by);
    }

    public void decide(Decision made) {
        decision = Json.write(made);
    }

    /** Counts a change. */
    public void changed(Instant now, String who) {
        version++;
        changedAt = now.toEpochMilli();
        changedBy = who;
    }
}
