package org.planweave.comments.internal.guests;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whether the administrator allows links; where there is no row, they do not. */
@Entity
@Table(name = "guest_setting")
public class GuestSettingRow {

    static final String LINKS = "links";

    @Id
    private String id = LINKS;

    private boolean allowed;

    protected GuestSettingRow() {}

    GuestSettingRow(boolean allowed) {
        this.allowed = allowed;
    }

    boolean isAllowed() {
        return allowed;
    }

    void allow(boolean now) {
        allowed = now;
    }
}
