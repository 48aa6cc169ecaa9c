package org.planweave.comments.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the keys of drafts are made of; made at the first draft. */
@Entity
@Table(name = "draft_secret")
public class DraftSecretRow {

    public static final String ONLY = "drafts";

    @Id
    private String id = ONLY;

    private String secret = "";

    protected DraftSecretRow() {}

    public DraftSecretRow(String secret) {
        this.secret = secret;
    }

    public String secret() {
        return secret;
    }
}
