package org.planweave.synergies.internal.stored;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.Role;
import org.planweave.api.synergies.SynergyDetector;
import org.planweave.synergies.internal.rows.DetectorRow;

/** What was decided on other modules' detectors. Nothing decided, or of another version, is a trial. */
@Component(service = DetectorChoices.class)
public final class DetectorChoices {

    /** Where a detector stands. */
    public enum Standing {
        TRIAL, ON, OFF
    }

    private final Room room;

    @Activate
    public DetectorChoices(@Reference Room room) {
        this.room = room;
    }

    /** Where each of these detectors stands, by id. */
    public Map<String, Standing> standings(Collection<SynergyDetector> detectors) {
        Map<String, DetectorRow> decided = room.store.reading(entities -> entities.createQuery("select d from DetectorRow d", DetectorRow.class)
                .getResultStream().collect(Collectors.toMap(DetectorRow::id, Function.identity())));
        return detectors.stream().collect(Collectors.toMap(SynergyDetector::id, one -> {
            DetectorRow row = decided.get(one.id());
            return row == null || !row.isOf(one.version()) ? Standing.TRIAL : row.isOn() ? Standing.ON : Standing.OFF;
        }));
    }

    /** Whether the reader sees detectors and decides on them. */
    public boolean mayDecide() {
        return room.user().person().filter(one -> one.has(Role.ADMINISTRATOR) || one.has(Role.CORPORATE_LEAD)).isPresent();
    }

    /** @throws Problem 403 for others than administrators and the corporate strategy lead */
    public void requireDeciding() {
        if (!mayDecide()) {
            throw Problem.forbidden(room.text("synergies.detectors.notYours"));
        }
    }

    /** Switches one version on or off. */
    public void decide(String id, String version, boolean on) {
        requireDeciding();
        room.store.doInTransaction(entities -> {
            DetectorRow row = Optional.ofNullable(entities.find(DetectorRow.class, id)).orElseGet(() -> {
                DetectorRow fresh = new DetectorRow(id);
                entities.persist(fresh);
                return fresh;
            });
            row.decide(version, on, room.user().required().id(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
            room.audit.record(on ? "detector.switchedOn" : "detector.switchedOff", "synergies:detector:" + id, Map.of("version", version));
        });
    }
}
