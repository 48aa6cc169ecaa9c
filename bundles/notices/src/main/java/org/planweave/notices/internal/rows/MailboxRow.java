package org.planweave.notices.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The e-mail address that somebody gave. */
@Entity
@Table(name = "mailbox")
public class MailboxRow {

    @Id
    private String person = "";

    private String address = "";

    protected MailboxRow() {}

    public MailboxRow(String person, String address) {
        this.person = person;
        this.address = address;
    }

    public String address() {
        return address;
    }
}
