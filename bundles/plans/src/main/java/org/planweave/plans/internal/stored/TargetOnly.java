package org.planweave.plans.internal.stored;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.LineFields;

/** What may change of a line whose plan is closed once the outturn of its target is known: the target, and that it is provisional. */
final class TargetOnly {

    private static final Set<String> TARGET = Set.of(LineFields.TARGET, LineFields.PROVISIONAL, LineFields.BASELINE, LineFields.ACTUAL);

    private TargetOnly() {}

    static boolean changed(LineDraft before, LineDraft after) {
        return rest(before).equals(rest(after));
    }

    private static LineDraft rest(LineDraft draft) {
        Map<String, String> fields = new HashMap<>(draft.fields());
        fields.keySet().removeAll(TARGET);
        return new LineDraft(draft.kind(), draft.section(), draft.text(), fields, draft.outcomes(), draft.classification());
    }
}
