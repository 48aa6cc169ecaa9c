package org.planweave.records.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.records.internal.rules.Item;

/** One thing that was gathered; what it says stands in its passages. It is never changed. */
@Entity
@Table(name = "item")
public class ItemRow {

    @Id
    private String id = "";

    private String request = "";
    private int place;
    private String digest = "";
    private String module = "";
    private String about = "";
    private String kind = "";
    private String title = "";

    @Column(name = "written_at")
    private @Nullable Long writtenAt;

    @Column(name = "written_by")
    private String writtenBy = "";

    private String classification = "";
    private String why = "";

    @Column(name = "third_party")
    private boolean thirdParty;

    protected ItemRow() {}

    public ItemRow(String request, Item item) {
        this.request = request;
        id = item.id();
        place = item.place();
        digest = item.digest();
        module = item.module();
        about = item.about().toString();
        kind = item.kind();
        title = item.title();
        writtenAt = item.at() == null ? null : item.at().toEpochMilli();
        writtenBy = item.by();
        classification = item.classification().name();
        why = item.why();
        thirdParty = item.thirdParty();
    }

    public Item item(List<Passage> passages) {
        return new Item(id, place, module, ResourceRef.parse(about), kind, title,
                writtenAt == null ? null : Instant.ofEpochMilli(writtenAt), writtenBy, passages, Classification.valueOf(classification),
                why, thirdParty);
    }

    public String id() {
        return id;
    }

    public int place() {
        return place;
    }

    public String digest() {
        return digest;
    }
}
