package org.planweave.admin.internal.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.people.Freshness;

/**
 * Asking once more for the password, and for a code of whoever has a second factor, before what no click puts right. Whoever signed in with
 * their council’s account is shown the way there instead.
 */
public final class StepUp {

    private StepUp() {}

    /** What the form has to ask for. */
    public static void ask(Freshness freshness, Map<String, @Nullable Object> model) {
        boolean asks = !freshness.fresh();
        model.put("asksPassword", asks);
        model.put("asksCode", asks && freshness.asksCode());
        model.put("elsewhere", freshness.elsewhere().orElse(""));
    }

    /** What was wrong, by the field it is about. */
    public static Map<String, String> wrong(@Nullable Problem refused) {
        return refused == null ? Map.of() : Map.of(Freshness.field(refused), refused.detail());
    }
}
