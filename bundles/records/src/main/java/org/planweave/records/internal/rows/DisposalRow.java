package org.planweave.records.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.planweave.records.internal.rules.Certificate;
import org.planweave.records.internal.rules.Certificate.Gone;

/** One disposal. It is never changed. */
@Entity
@Table(name = "disposal")
public class DisposalRow {

    @Id
    private String id = "";

    @Column(name = "class_code")
    private String code = "";

    @Column(name = "class_title")
    private String title = "";

    private int years;
    private String basis = "";
    private int counted;
    private String digest = "";
    private String reason = "";

    @Column(name = "disposed_by")
    private String by = "";

    @Column(name = "disposed_at")
    private long at;

    protected DisposalRow() {}

    public DisposalRow(Certificate one) {
        id = one.id();
        code = one.code();
        title = one.title();
        years = one.years();
        basis = one.basis();
        counted = one.gone().size();
        digest = one.digest();
        reason = one.reason();
        by = one.by();
        at = one.at().toEpochMilli();
    }

    public String id() {
        return id;
    }

    public int counted() {
        return counted;
    }

    public String digest() {
        return digest;
    }

    public Certificate certificate(List<Gone> gone) {
        return new Certificate(id, code, title, years, basis, reason, by, Instant.ofEpochMilli(at), gone);
    }
}
