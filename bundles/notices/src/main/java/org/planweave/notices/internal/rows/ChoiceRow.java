package org.planweave.notices.internal.rows;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.planweave.notices.internal.rules.Way;

/** How somebody wants the notices of one topic. */
@Entity
@Table(name = "choice")
public class ChoiceRow {

    @Id
    private String id = "";

    private String person = "";
    private String topic = "";
    private String way = "";

    protected ChoiceRow() {}

    public ChoiceRow(String person, String topic, Way way) {
        id = person + ' ' + topic;
        this.person = person;
        this.topic = topic;
        this.way = way.name();
    }

    public String person() {
        return person;
    }

    public String topic() {
        return topic;
    }

    public Way way() {
        return Way.valueOf(way);
    }
}
