package org.planweave.clusters.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.planweave.clusters.internal.rules.Task;

/** What somebody is to do after a meeting. */
@Entity
@Table(name = "meeting_action")
public class TaskRow {

    @Id
    private String id;

    private String meeting;
    private String cluster;
    private String words;
    private @Nullable String line;
    private String owner;
    private String due;
    private boolean settled;
    private String answer;

    @Column(name = "given_at")
    private long givenAt;

    @Column(name = "given_by")
    private String givenBy;

    protected TaskRow() {
        this(new Task("", "", "", "", null, "", "", false, "", Instant.EPOCH, ""));
    }

    public TaskRow(Task task) {
        this.id = task.id();
        this.meeting = task.meeting();
        this.cluster = task.cluster();
        this.words = task.words();
        this.line = task.line();
        this.owner = task.owner();
        this.due = task.due();
        this.settled = task.settled();
        this.answer = task.answer();
        this.givenAt = task.givenAt().toEpochMilli();
        this.givenBy = task.givenBy();
    }

    public Task task() {
        return new Task(id, meeting, cluster, words, line, owner, due, settled, answer, Instant.ofEpochMilli(givenAt),
                givenBy);
    }

    public void give(String person) {
        owner = person;
    }

    public void settle(boolean now, String what) {
        settled = now;
        answer = what;
    }
}
