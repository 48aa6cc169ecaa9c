package org.planweave.reports.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.planweave.reports.internal.rules.Content.Words;
import org.planweave.reports.internal.rules.Report.Signature;

/** The words of one section of a report. */
@Entity
@Table(name = "words")
public class WordsRow {

    @Id
    private String id;

    private String report;
    private String section;
    private String words;
    private String exempt;

    @Column(name = "exempt_why")
    private String exemptWhy;

    @Column(name = "signed_by")
    private @Nullable String signedBy;

    @Column(name = "signed_at")
    private long signedAt;

    @Column(name = "signed_words")
    private @Nullable String signedWords;

    protected WordsRow() {
        this("", "");
    }

    public WordsRow(String report, String section) {
        this.id = id(report, section);
        this.report = report;
        this.section = section;
        this.words = "";
        this.exempt = "";
        this.exemptWhy = "";
    }

    public static String id(String report, String section) {
        return report + '/' + section;
    }

    public String report() {
        return report;
    }

    String section() {
        return section;
    }

    Words words() {
        return new Words(words, exempt, exemptWhy);
    }

    public void put(Words others) {
        words = others.text();
        exempt = others.exempt();
        exemptWhy = others.why();
    }

    Optional<Signature> signature() {
        return signedBy == null || signedWords == null
                ? Optional.empty()
                : Optional.of(new Signature(signedBy, Instant.ofEpochMilli(signedAt), signedWords));
    }

    /** Signs the words as they are. */
    public void sign(String person, Instant now) {
        signedBy = person;
        signedAt = now.toEpochMilli();
        signedWords = words;
    }
}
