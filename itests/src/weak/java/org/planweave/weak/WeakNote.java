package org.planweave.weak;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A module has a store only if it keeps something in it. */
@Entity
@Table(name = "note", schema = "weak")
public class WeakNote {

    @Id
    private String id = "";
}
