package org.planweave.plans.internal.stored;

import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;

/** Lines as drafts of themselves. */
public final class Drafts {

    private Drafts() {}

    /** A draft that says what the line says. */
    public static LineDraft of(Line line) {
        return new LineDraft(line.kind(), line.section(), line.text(), line.fields(), line.outcomes(), line.classification());
    }
}
