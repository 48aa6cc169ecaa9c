package org.planweave.clusters.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.planweave.clusters.internal.sheet.Sheet;
import org.planweave.clusters.internal.sheet.SheetEdition;

/** A cluster's page as it was agreed. Never changed. */
@Entity
@Table(name = "sheet_edition")
public class SheetRow {

    @Id
    private String id;

    private String cluster;
    private int edition;
    private String title;
    private String sheet;

    @Column(name = "made_at")
    private long madeAt;

    @Column(name = "made_by")
    private String madeBy;

    protected SheetRow() {
        this("", 0, "", new Sheet("", java.util.List.of(), java.util.List.of(), java.util.List.of(), 0, 0),
                Instant.EPOCH, "");
    }

    public SheetRow(String cluster, int edition, String title, Sheet sheet, Instant at, String by) {
        this.id = cluster + '.' + edition;
        this.cluster = cluster;
        this.edition = edition;
        this.title = title;
        this.sheet = Json.write(sheet);
        this.madeAt = at.toEpochMilli();
        this.madeBy = by;
    }

    public SheetEdition edition() {
        return new SheetEdition(cluster, edition, title, Instant.ofEpochMilli(madeAt), madeBy);
    }

    public Sheet sheet() {
        return Json.sheet(sheet);
    }
}
