package org.planweave.plans.internal.stored;

import java.util.Map;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;

/** The answer to a save that started from an older version: both texts, so that nothing is lost. */
final class Stale {

    private Stale() {}

    static Problem problem(Line theirs, long fromVersion, LineDraft yours) {
        String detail = "The line was changed while you wrote: you started from version " + fromVersion + ", it is at version "
                + theirs.version() + " now. Bring both texts together and save again.";
        return Problem.stale(detail, Map.of("yours", yours(yours, fromVersion), "theirs", theirs(theirs)));
    }

    private static Map<String, Object> yours(LineDraft draft, long fromVersion) {
        return Map.of(
                "kind", draft.kind(), "section", draft.section(), "text", draft.text(), "fields", draft.fields(),
                "outcomes", draft.outcomes(), "classification", draft.classification().name(), "version", fromVersion);
    }

    private static Map<String, Object> theirs(Line line) {
        return Map.of(
                "id", line.id(), "kind", line.kind(), "section", line.section(), "text", line.text(), "fields", line.fields(),
                "outcomes", line.outcomes(), "classification", line.classification().name(), "version", line.version(),
                "at", line.at().toString(), "by", line.by());
    }
}
