package org.planweave.plans.internal.rows;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a person has typed and not saved yet, for one line or for a new line of a plan. Only that person sees it. */
@Entity
@Table(name = "kept_draft")
public class KeptDraftRow {

    @Id
    private String id;

    private String subject;
    private String person;

    @Column(name = "from_version")
    private long fromVersion;

    private String words;
    private String rest;

    @Column(name = "kept_at")
    private long keptAt;

    protected KeptDraftRow() {
        this("", "");
    }

    public KeptDraftRow(String subject, String person) {
        this.id = id(subject, person);
        this.subject = subject;
        this.person = person;
        this.words = "";
        this.rest = "{}";
    }

    public static String id(String subject, String person) {
        return subject + '.' + person;
    }

    /** Keeps what is typed now instead of what was kept before. */
    public void keep(long from, String text, Map<String, List<String>> otherFields, Instant now) {
        fromVersion = from;
        words = text;
        rest = Json.write(otherFields);
        keptAt = now.toEpochMilli();
    }

    public String words() {
        return words;
    }

    public Map<String, List<String>> rest() {
        return Json.read(rest, new TypeReference<>() {});
    }

    public long fromVersion() {
        return fromVersion;
    }

    public Instant keptAt() {
        return Instant.ofEpochMilli(keptAt);
    }
}
