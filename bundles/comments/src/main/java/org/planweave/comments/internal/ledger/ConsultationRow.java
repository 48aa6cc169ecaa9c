package org.planweave.comments.internal.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Group;

/** A consultation. */
@Entity
@Table(name = "consultation")
public class ConsultationRow {

    @Id
    private String id;

    @Column(name = "about_plan")
    private String plan;

    private String department;
    private String title;
    private String opens;
    private String closes;

    @Column(name = "about_sections")
    private String sections;

    @Column(name = "asked_groups")
    private String groups;

    private @Nullable String ended;
    private long version;

    protected ConsultationRow() {
        id = "";
        plan = "";
        department = "";
        title = "";
        opens = "";
        closes = "";
        sections = "";
        groups = "";
    }

    public ConsultationRow(Consultation kept) {
        id = kept.id();
        plan = kept.plan();
        department = kept.department();
        title = kept.title();
        opens = kept.opens().toString();
        closes = kept.closes().toString();
        sections = String.join("\n", kept.sections());
        groups = kept.groups().stream().map(Group::key).collect(Collectors.joining("\n"));
        ended = kept.ended() == null ? null : kept.ended().toString();
        version = kept.version();
    }

    void extended(LocalDate last) {
        closes = last.toString();
        version++;
    }

    void ended(LocalDate day) {
        ended = day.toString();
        version++;
    }

    public Consultation consultation() {
        return new Consultation(
                id, plan, department, title, LocalDate.parse(opens), LocalDate.parse(closes), entries(sections),
                entries(groups).stream().map(Group::of).toList(), ended == null ? null : LocalDate.parse(ended), version);
    }

    private static List<String> entries(String rows) {
        return rows.lines().filter(row -> !row.isBlank()).toList();
    }
}
