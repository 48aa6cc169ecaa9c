package org.planweave.synergies.internal.engine.terms;

import java.util.List;

/**
 * What made a finding: with the same stamp and the same lines the same finding comes out.
 *
 * @param engine   version of the scoring and of the reading of facts
 * @param detector id and version of the detector that named the type, as {@code id/version}
 * @param models   ids of the models that compared the texts
 */
public record Stamp(String engine, String detector, List<String> models) {

    /** Copies the list. */
    public Stamp {
        models = List.copyOf(models);
    }
}
