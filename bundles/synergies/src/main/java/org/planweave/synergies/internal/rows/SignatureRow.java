package org.planweave.synergies.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.planweave.synergies.internal.rules.Signature;

/** A signature under one version of an initiative's terms. */
@Entity
@Table(name = "signature")
public class SignatureRow {

    @Id
    private String id = "";

    private String initiative = "";

    @Column(name = "terms_number")
    private int number;

    private String department = "";

    @Column(name = "signed_as")
    private String as = "";

    private String person = "";

    @Column(name = "signed_at")
    private long at;

    protected SignatureRow() {}

    public SignatureRow(String initiative, Signature signature) {
        this.id = String.join(".", initiative, String.valueOf(signature.number()), signature.department(), signature.as().name());
        this.initiative = initiative;
        number = signature.number();
        department = signature.department();
        as = signature.as().name();
        person = signature.person();
        at = signature.at().toEpochMilli();
    }

    public String initiative() {
        return initiative;
    }

    public Signature signature() {
        return new Signature(number, department, Signature.As.valueOf(as), person, Instant.ofEpochMilli(at));
    }
}
