package org.planweave.reports.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A Word file of the council's own, by the SHA-256 of what it holds. It is never changed. */
@Entity
@Table(name = "template")
public class TemplateRow {

    @Id
    private String digest;

    private byte[] content;

    protected TemplateRow() {
        this("", new byte[0]);
    }

    public TemplateRow(String digest, byte[] content) {
        this.digest = digest;
        this.content = content.clone();
    }

    public String digest() {
        return digest;
    }

    public byte[] content() {
        return content.clone();
    }
}
