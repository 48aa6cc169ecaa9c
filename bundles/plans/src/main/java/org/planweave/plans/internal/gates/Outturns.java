package org.planweave.plans.internal.gates;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.plans.internal.rows.OutturnRow;

/**
 * The final figures of the year before, beside the targets that were set before they were known. A figure reopens its target: it can
 * then be confirmed or changed whatever the state of the plan, and until then it stays provisional.
 */
@Component(service = Outturns.class)
public final class Outturns {

    /** The code by which a round asks for this gate. */
    public static final String CODE = "outturn";

    private static final int LONGEST = 200;

    private final Desk desk;
    private final SetupBook setups;

    @Activate
    public Outturns(@Reference Desk desk, @Reference SetupBook setups) {
        this.desk = desk;
        this.setups = setups;
    }

    /** A figure as it was recorded. */
    public record Outturn(String line, String figure, LocalDate knownOn, boolean settled) {}

    /** The figures beside these lines, by line id. One statement. */
    public Map<String, Outturn> of(List<String> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        return desk.store.reading(entities -> entities
                .createQuery("select o from OutturnRow o where o.line in :lines", OutturnRow.class)
                .setParameter("lines", lines)
                .getResultStream()
                .collect(Collectors.toMap(OutturnRow::line, Outturns::outturn)));
    }

    private static Outturn outturn(OutturnRow row) {
        return new Outturn(row.line(), row.figure(), row.knownOn(), row.settled());
    }

    /**
     * Writes the final figure down beside a provisional target, which is open again from then on.
     *
     * @throws Problem 404, 403, 400 without a figure, 409 if the target is not provisional
     */
    public void record(Line line, String figure) {
        desk.access.require(Verb.READ, line.ref());
        boolean finance = desk.person().has(Role.FINANCE) || desk.leads();
        if (!finance && !desk.access.may(Verb.EDIT, line.ref())) {
            throw Problem.forbidden("Finance, the plan’s planners or a corporate strategy lead record the outturn. Ask one of them.");
        }
        if (figure.isBlank() || figure.length() > LONGEST || figure.indexOf('\0') >= 0) {
            throw Problem.invalid("figure", "Write the final figure, in at most " + LONGEST + " characters.");
        }
        if (!provisional(line)) {
            throw Problem.conflict("target-firm", "The target of " + line.number() + " does not wait for an outturn.");
        }
        desk.store.doInTransaction(entities -> {
            OutturnRow found = entities.find(OutturnRow.class, line.id());
            OutturnRow row = found == null ? new OutturnRow(line.id(), line.plan()) : found;
            row.record(figure.strip(), desk.today(), desk.who(), desk.now());
            if (found == null) {
                entities.persist(row);
            }
            desk.recorded("outturn.recorded", line.ref().toString(), Map.of("plan", line.plan()));
        });
    }

    static boolean provisional(Line line) {
        return line.field(LineFields.PROVISIONAL).equals("true");
    }

    /**
     * Why a target cannot be made firm: the round asks for the outturn first, and it is not known yet. Asked in the transaction that
     * changes the line, so that it holds for page, API and import.
     */
    public Optional<String> holdsFirm(EntityManager entities, String round, Line before, boolean stays) {
        if (!provisional(before) || stays || setups.of(round).rules().leftOut().contains(CODE) || setups.of(round).version() == 0) {
            return Optional.empty();
        }
        return entities.find(OutturnRow.class, before.id()) == null
                ? Optional.of("The target of " + before.number() + " stays provisional until its outturn is recorded; record it on the "
                        + "round’s page “Outturn” first.")
                : Optional.empty();
    }

    /** Whether the line's target is open again, whatever the state of its plan. */
    public boolean reopened(EntityManager entities, Line line) {
        OutturnRow row = provisional(line) ? entities.find(OutturnRow.class, line.id()) : null;
        return row != null && !row.settled();
    }

    /** Says that the target was confirmed or changed with the figure known. */
    public void settled(EntityManager entities, String line) {
        OutturnRow row = entities.find(OutturnRow.class, line);
        if (row != null && !row.settled()) {
            row.settle();
            desk.recorded("outturn.settled", Line.ref(line).toString(), Map.of());
        }
    }

    /** Those who may record figures for everybody. */
    public boolean recordsForAll(Person person) {
        return person.has(Role.FINANCE) || person.has(Role.CORPORATE_LEAD);
    }
}
