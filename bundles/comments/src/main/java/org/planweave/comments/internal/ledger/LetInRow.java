package org.planweave.comments.internal.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.planweave.api.ResourceRef;

/** An invitation that a consultation gave. */
@Entity
@Table(name = "let_in")
public class LetInRow {

    @Id
    private String id;

    @Column(name = "about_plan")
    private String plan;

    private String target;
    private String person;

    protected LetInRow() {
        id = "";
        plan = "";
        target = "";
        person = "";
    }

    LetInRow(String plan, Invitations.Place place) {
        this.id = place.target() + " " + place.person();
        this.plan = plan;
        this.target = place.target().toString();
        this.person = place.person();
    }

    Invitations.Place place() {
        return new Invitations.Place(ResourceRef.parse(target), person);
    }
}
