package org.planweave.plans.internal.rows;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.planweave.api.planning.PlanTemplate;

/** A template that the council made or changed. Rounds keep copies of their own, so it may be changed freely. */
@Entity
@Table(name = "plan_template")
public class TemplateRow {

    @Id
    private String id;

    private long version;
    private String title;
    private String body;

    @Column(name = "changed_at")
    private long changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    protected TemplateRow() {
        this("");
    }

    public TemplateRow(String id) {
        this.id = id;
        this.title = "";
        this.body = "{}";
        this.changedBy = "";
    }

    public void put(PlanTemplate template, Instant now, String who) {
        version++;
        title = template.title();
        body = Json.write(template);
        changedAt = now.toEpochMilli();
        changedBy = who;
    }

    public PlanTemplate template() {
        return Json.read(body, new TypeReference<>() {});
    }
}
