package org.planweave.synergies.internal.stored;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.access.Verb;
import org.planweave.api.planning.Line;
import org.planweave.synergies.internal.rows.StruckFactRow;
import org.planweave.synergies.internal.rules.StruckFact;

/** Lets those who answer for a line say that something read in it is not so, and take that back. */
@Component(service = StrikeFacts.class)
public final class StrikeFacts {

    private final Room room;

    @Activate
    public StrikeFacts(@Reference Room room) {
        this.room = room;
    }

    public boolean mayStrike(Line line) {
        return room.access.may(Verb.EDIT, line.ref());
    }

    /**
     * Strikes a fact; one that is struck already stays so.
     *
     * @throws Problem 404 or 403 for a line that is not theirs, 400 for what is no fact
     */
    public void strike(String line, String kind, String words) {
        room.access.require(Verb.EDIT, Line.ref(line));
        String said = words.strip();
        if (!StruckFact.KINDS.contains(kind) || said.isEmpty() || said.length() > StruckFact.LONGEST_WORDS) {
            throw Problem.invalid("words", room.text("synergies.strike.what"));
        }
        room.store.doInTransaction(entities -> {
            boolean already = of(List.of(line)).stream().anyMatch(one -> one.kind().equals(kind) && one.words().equalsIgnoreCase(said));
            if (!already) {
                entities.persist(new StruckFactRow(new StruckFact(room.ids.next(), line, kind, said, room.user().required().id(),
                        Instant.now().truncatedTo(ChronoUnit.MILLIS))));
                room.audit.record("synergy.factStruck", Line.ref(line).toString(), Map.of("kind", kind));
            }
        });
    }

    /** Takes a strike back. */
    public void restore(String id) {
        room.store.doInTransaction(entities -> {
            StruckFactRow row = entities.find(StruckFactRow.class, id);
            if (row == null) {
                throw Problem.notFound(room.text("synergies.strike.none"));
            }
            room.access.require(Verb.EDIT, Line.ref(row.fact().line()));
            entities.remove(row);
            room.audit.record("synergy.factRestored", Line.ref(row.fact().line()).toString(), Map.of("kind", row.fact().kind()));
        });
    }

    /** Those of these lines, in the order in which they were struck. */
    public List<StruckFact> of(Collection<String> lines) {
        return lines.isEmpty() ? List.of() : room.store.reading(entities -> entities
                .createQuery("select s from StruckFactRow s where s.line in :lines order by s.at, s.id", StruckFactRow.class)
                .setParameter("lines", lines).getResultStream().map(StruckFactRow::fact).toList());
    }

    /** All, by line, each as the kind, a space and the words in lower case. As the portal only. */
    public Map<String, Set<String>> byLine() {
        return room.store.reading(entities -> entities.createQuery("select s from StruckFactRow s", StruckFactRow.class)
                .getResultStream().map(StruckFactRow::fact)
                .collect(Collectors.groupingBy(StruckFact::line, Collectors.mapping(
                        one -> one.kind() + ' ' + one.words().toLowerCase(Locale.UK), Collectors.toSet()))));
    }
}
