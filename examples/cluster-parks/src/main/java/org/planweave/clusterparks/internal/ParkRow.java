package org.planweave.clusterparks.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A park that lines may name. */
@Entity
@Table(name = "park")
public class ParkRow {

    @Id
    private String id = "";

    private String name = "";

    protected ParkRow() {}

    ParkRow(String id, String name) {
        this.id = id;
        this.name = name;
    }

    String name() {
        return name;
    }
}
