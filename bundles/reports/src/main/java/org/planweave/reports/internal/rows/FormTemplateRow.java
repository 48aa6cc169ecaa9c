package org.planweave.reports.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Which Word file new reports of a form are written in. */
@Entity
@Table(name = "form_template")
public class FormTemplateRow {

    @Id
    private String form;

    private String template;

    @Column(name = "changed_at")
    private long changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected FormTemplateRow() {
        this("");
    }

    public FormTemplateRow(String form) {
        this.form = form;
        this.template = "";
        this.changedBy = "";
    }

    public String template() {
        return template;
    }

    public void put(String digest, Instant now, String who) {
        template = digest;
        changedAt = now.toEpochMilli();
        changedBy = who;
    }
}
