package org.planweave.reports.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.planweave.reports.internal.rules.Service;

/** One person who signs for one service. */
@Entity
@Table(name = "signatory")
public class SignatoryRow {

    @Id
    private String id;

    private String service;
    private String person;

    protected SignatoryRow() {
        this(Service.FINANCE, "");
    }

    public SignatoryRow(Service service, String person) {
        this.id = id(service, person);
        this.service = service.name();
        this.person = person;
    }

    public static String id(Service service, String person) {
        return service.name() + '/' + person;
    }

    public Service service() {
        return Service.valueOf(service);
    }

    public String person() {
        return person;
    }
}
