package org.planweave.plans.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day on which the council does not work. */
@Entity
@Table(name = "bank_holiday")
public class BankHolidayRow {

    @Id
    private LocalDate holiday;

    private String title;

    protected BankHolidayRow() {
        this(LocalDate.EPOCH, "");
    }

    public BankHolidayRow(LocalDate holiday, String title) {
        this.holiday = holiday;
        this.title = title;
    }

    public LocalDate holiday() {
        return holiday;
    }

    public String title() {
        return title;
    }
}
