package org.planweave.notices.internal.rows;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.notices.internal.rules.Notice;

/** What one person was told. */
@Entity
@Table(name = "notice")
public class NoticeRow {

    @Id
    private String id = "";

    private String person = "";
    private String topic = "";

    @Column(name = "must_act")
    private boolean mustAct;

    private String sentence = "";
    private String link = "";
    private String about = "";
    private @Nullable String due;

    @Column(name = "told_key")
    private String key = "";

    @Column(name = "told_at")
    private long at;

    @Column(name = "read_at")
    private @Nullable Long readAt;

    private @Nullable String letter;

    protected NoticeRow() {}

    /**
     * @param key what tells it from all else that this person was told
     * @param letter the id of the letter that it goes in, or null
     */
    public NoticeRow(Notice notice, String key, @Nullable String letter) {
        id = notice.id();
        person = notice.person();
        topic = notice.topic();
        mustAct = notice.mustAct();
        sentence = notice.sentence();
        link = notice.link();
        about = notice.about().toString();
        due = notice.due() == null ? null : notice.due().toString();
        at = notice.at().toEpochMilli();
        this.key = key;
        this.letter = letter;
    }

    public Notice notice() {
        return new Notice(id, person, topic, mustAct, sentence, link, ResourceRef.parse(about),
                due == null ? null : LocalDate.parse(due), Instant.ofEpochMilli(at),
                readAt == null ? null : Instant.ofEpochMilli(readAt));
    }
}
