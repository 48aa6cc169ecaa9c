package org.planweave.plans.internal.rows;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.planweave.api.planning.Round;

/** One planning round. */
@Entity
@Table(name = "round")
public class RoundRow {

    @Id
    private String id;

    private String title;
    private LocalDate starts;
    private LocalDate ends;
    private String sections;
    private String gates;

    @Column(name = "is_current")
    private boolean current;

    /** A gate with its date as text. */
    private record StoredGate(String title, String date, String state) {}

    protected RoundRow() {
        this("", "", LocalDate.EPOCH, LocalDate.EPOCH);
    }

    private RoundRow(String id, String title, LocalDate starts, LocalDate ends) {
        this.id = id;
        this.title = title;
        this.starts = starts;
        this.ends = ends;
        this.sections = "[]";
        this.gates = "[]";
    }

    public static RoundRow of(Round round) {
        RoundRow row = new RoundRow(round.id(), round.title(), round.starts(), round.ends());
        row.sections = Json.write(round.sections());
        row.setGates(round.gates());
        row.current = round.current();
        return row;
    }

    public void setGates(List<Round.Gate> dates) {
        gates = Json.write(dates.stream().map(gate -> new StoredGate(gate.title(), gate.date().toString(), gate.state())).toList());
    }

    public void setSections(List<String> titles) {
        sections = Json.write(titles);
    }

    public Round round() {
        List<StoredGate> stored = Json.read(gates, new TypeReference<>() {});
        return new Round(
                id,
                title,
                starts,
                ends,
                Json.read(sections, new TypeReference<List<String>>() {}),
                stored.stream()
                        .map(gate -> new Round.Gate(gate.title(), LocalDate.parse(gate.date()), gate.state()))
                        .toList(),
                current);
    }
}
