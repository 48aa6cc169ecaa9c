package org.planweave.reports.internal.rows;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.planweave.reports.internal.rules.ReportForm;

/** A form that the council brought in. */
@Entity
@Table(name = "form")
public class FormRow {

    @Id
    private String code;

    private String form;

    @Column(name = "changed_at")
    private long changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected FormRow() {
        this("");
    }

    public FormRow(String code) {
        this.code = code;
        this.form = "";
        this.changedBy = "";
    }

    public ReportForm form() {
        return Json.read(form, new TypeReference<>() {});
    }

    public void put(ReportForm one, Instant now, String who) {
        form = Json.write(one);
        changedAt = now.toEpochMilli();
        changedBy = who;
    }
}
