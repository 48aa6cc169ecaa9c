package org.planweave.plans.internal.rows;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.OutcomeLink;

/** One version of a line, as it was written. It is never changed. */
@Entity
@Table(name = "line_version")
public class VersionRow {

    @Id
    private String id;

    private String line;
    private long version;
    private String kind;
    private String part;
    private String words;
    private String fields;
    private String outcomes;
    private String classification;

    @Column(name = "written_at")
    private long writtenAt;

    @Column(name = "written_by")
    private String writtenBy;

    protected VersionRow() {
        this("", 0, LineDraft.of("", "", ""), Instant.EPOCH, "");
    }

    public VersionRow(String line, long version, LineDraft draft, Instant now, String by) {
        this.id = line + '.' + version;
        this.line = line;
        this.version = version;
        this.kind = draft.kind();
        this.part = draft.section();
        this.words = draft.text();
        this.fields = Json.write(draft.fields());
        this.outcomes = Json.write(draft.outcomes());
        this.classification = draft.classification().name();
        this.writtenAt = now.toEpochMilli();
        this.writtenBy = by;
    }

    /** The line in this version, with what the version does not know: its plan, number, place and last year's line. */
    public Line line(String plan, String number, int place, @Nullable String previous) {
        return new Line(
                line, plan, kind, number, part, place, words, fields(), outcomes(), Classification.valueOf(classification), version,
                Instant.ofEpochMilli(writtenAt), writtenBy, previous);
    }

    /** What was written, as a draft. */
    public LineDraft draft() {
        return new LineDraft(kind, part, words, fields(), outcomes(), Classification.valueOf(classification));
    }

    public String lineId() {
        return line;
    }

    private Map<String, String> fields() {
        return Json.read(fields, new TypeReference<>() {});
    }

    private List<OutcomeLink> outcomes() {
        return Json.read(outcomes, new TypeReference<>() {});
    }
}
