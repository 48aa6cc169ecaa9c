package org.planweave.comments.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.rules.Provenance;
import org.planweave.comments.internal.rules.Provenance.How;

/** A comment as it now is. */
@Entity
@Table(name = "spoken")
public class CommentRow {

    @Id
    private String id = "";

    private String line = "";
    private @Nullable String section;
    private @Nullable String mentions;

    @Column(name = "department_plan")
    private String plan = "";

    private String department = "";
    private String author = "";
    private String reach = "";
    private String words = "";

    @Column(name = "given_at")
    private long givenAt;

    @Column(name = "edited_at")
    private @Nullable Long editedAt;

    private @Nullable String parent;

    @Embedded
    private @Nullable PlaceColumns place;

    private @Nullable String suggestion;

    @Embedded
    private @Nullable AnswerColumns answer;

    @Column(name = "needs_answer")
    private boolean needsAnswer;

    private boolean resolved;
    private boolean removed;
    private long version;

    private int replies;

    @Column(name = "place_in_thread")
    private int ordinal;

    @Column(name = "said_on")
    private @Nullable Long saidOn;

    @Column(name = "came_how")
    private @Nullable String how;

    @Column(name = "came_on")
    private @Nullable String came;

    @Column(name = "came_group")
    private @Nullable String consultee;

    @Column(name = "came_name")
    private @Nullable String name;

    @Column(name = "came_through")
    private @Nullable String through;

    @Column(name = "came_window")
    private @Nullable String consultation;

    @Column(name = "keyed_by")
    private @Nullable String keyedBy;

    private @Nullable String response;

    protected CommentRow() {}

    public CommentRow(Comment comment) {
        id = comment.id();
        ordinal = comment.order();
        write(comment);
        came(comment.provenance());
    }

    private void came(@Nullable Provenance provenance) {
        if (provenance != null) {
            how = provenance.how().name();
            came = provenance.came().toString();
            consultee = provenance.group().name();
            name = provenance.name();
            through = provenance.through();
            consultation = provenance.consultation();
            keyedBy = provenance.by();
            response = provenance.response();
        }
    }

    private @Nullable Provenance provenance() {
        return how == null || came == null || consultee == null || keyedBy == null || response == null ? null : new Provenance(
                How.valueOf(how), LocalDate.parse(came), Consultee.valueOf(consultee), name, through, keyedBy, consultation, response);
    }

    /** Takes one more reply. */
    public int replied() {
        replies++;
        return replies;
    }

    /** Says anew what the comment is; its id, how it came, its place in the thread and the number of its replies stay. */
    public void write(Comment comment) {
        line = comment.line();
        section = comment.section();
        mentions = comment.mentions().isEmpty() ? null : String.join("\n", comment.mentions());
        plan = comment.plan();
        department = comment.department();
        author = comment.author();
        reach = comment.level().name();
        words = comment.text();
        givenAt = comment.at().toEpochMilli();
        Instant edited = comment.editedAt();
        editedAt = edited == null ? null : edited.toEpochMilli();
        parent = comment.parent();
        place = PlaceColumns.of(comment.place());
        suggestion = comment.suggestion();
        answer = AnswerColumns.of(comment.answer());
        needsAnswer = comment.needsAnswer();
        resolved = comment.resolved();
        version = comment.version();
        saidOn = comment.saidOn();
    }

    public void remove() {
        removed = true;
    }

    public boolean isRemoved() {
        return removed;
    }

    public Comment comment() {
        return new Comment(id, line, plan, department, author, Level.valueOf(reach), words, Instant.ofEpochMilli(givenAt),
                editedAt == null ? null : Instant.ofEpochMilli(editedAt), parent, place == null ? null : place.place(), suggestion,
                answer == null ? null : answer.answer(), needsAnswer, resolved, version,
                saidOn == null ? 0 : saidOn, replies, ordinal, section, provenance(),
                mentions == null ? List.of() : List.of(mentions.split("\n")));
    }
}
