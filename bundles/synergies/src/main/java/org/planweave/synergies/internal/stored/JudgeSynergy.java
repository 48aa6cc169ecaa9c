package org.planweave.synergies.internal.stored;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Round;
import org.planweave.synergies.internal.rows.FindingRow;
import org.planweave.synergies.internal.rows.VerdictRow;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.rules.Synergy.State;
import org.planweave.synergies.internal.rules.Track;
import org.planweave.synergies.internal.rules.Verdict;

/** Says whether a synergy is worth something. */
@Component(service = JudgeSynergy.class)
public final class JudgeSynergy {

    public static final int LONGEST_REASON = 2_000;

    /** What a person may call a synergy. */
    public static final Set<String> TYPES = Set.of("duplicate", "shared-outcome", "shared-kpi", "dependency", "shared-asset",
            "stakeholder-consultation", "conflict", "gap", "related");

    private final Room room;
    private final SynergyReads reads;

    @Activate
    public JudgeSynergy(@Reference Room room, @Reference SynergyReads reads) {
        this.room = room;
        this.reads = reads;
    }

    /**
     * Accepts or dismisses.
     *
     * @param verdict {@code accept} or {@code dismiss}
     * @param reason needed to dismiss
     * @param type what it should have been called, or null
     * @throws Problem 404 if the reader does not see it, 403 if they may not judge it, 400 for a missing reason or an unknown word
     */
    public Shown judge(String id, String verdict, String reason, @Nullable String type) {
        Shown shown = reads.existing(id);
        if (!mayJudge(shown)) {
            throw Problem.forbidden(room.text("synergies.judge.notYours"));
        }
        boolean accepted = accepted(verdict);
        String why = reason(accepted, reason);
        String right = type(type, shown.synergy());
        room.store.doInTransaction(entities -> {
            FindingRow row = entities.find(FindingRow.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (row == null) {
                throw Problem.notFound(room.text("synergies.none.such"));
            }
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            Synergy synergy = shown.synergy();
            entities.persist(new VerdictRow(
                    Verdict.on(synergy, room.ids.next(), accepted, why, right, room.user().required().id(), now)));
            Synergy judged = row.synergy().judged(accepted ? State.ACCEPTED : State.DISMISSED, false);
            row.write(accepted ? judged.called(right) : judged);
            keepBack(entities, synergy.foundType());
            room.audit.record(accepted ? "synergy.accepted" : "synergy.dismissed", "synergies:synergy:" + id,
                    Map.of("type", synergy.type(), "rightType", right));
        });
        return reads.existing(id);
    }

    /** A type that has now been wrong too often goes quiet at once; whether it may speak again is seen at the next run. */
    private void keepBack(EntityManager entities, String type) {
        if (Track.of(type, SynergyReads.verdicts(entities, type, Track.LAST)).isQuiet()) {
            entities.createQuery(SynergyReads.NEWEST + " and f.type = :type and f.state = :open and f.faint = false", FindingRow.class)
                    .setParameter("type", Verdict.typeOf(type)).setParameter("open", State.OPEN.name())
                    .getResultStream().filter(row -> row.synergy().foundType().equals(type)).toList()
                    .forEach(row -> row.write(row.synergy().keptBack()));
        }
    }

    /** Those who answer for one of the two departments, lead a cluster that both are in, or lead the corporate strategy. */
    public boolean mayJudge(Shown shown) {
        return room.user().person().filter(person -> person.has(Role.CORPORATE_LEAD)
                || room.access.may(Verb.MANAGE, shown.a().ref())
                || room.access.may(Verb.MANAGE, shown.b().ref())
                || leads(person, shown.synergy())).isPresent();
    }

    private boolean leads(Person person, Synergy synergy) {
        return room.plans().currentRound().map(Round::id).stream().flatMap(round -> room.memberships.of(round).stream())
                .anyMatch(one -> one.open() && one.lead().equals(person.id()) && one.has(synergy.a().department())
                        && one.has(synergy.b().department()));
    }

    private boolean accepted(String verdict) {
        return switch (verdict) {
            case "accept" -> true;
            case "dismiss" -> false;
            default -> throw Problem.invalid("verdict", room.text("synergies.judge.word"));
        };
    }

    private String reason(boolean accepted, String reason) {
        String why = reason.strip();
        if (!accepted && why.isEmpty()) {
            throw Problem.invalid("reason", room.text("synergies.judge.why"));
        }
        if (why.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", room.text("synergies.judge.long", why.length(), LONGEST_REASON));
        }
        return why;
    }

    private String type(@Nullable String type, Synergy synergy) {
        if (type == null || type.isBlank()) {
            return synergy.type();
        }
        if (!TYPES.contains(type)) {
            throw Problem.invalid("type", room.text("synergies.judge.type", type));
        }
        return type;
    }
}
