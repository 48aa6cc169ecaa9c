package org.planweave.synergies.internal.pages;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.stored.Shown;

/** Which synergies the board shows. An empty text lets all through; the state is open if not said. */
public final class Filter {

    /** Open or accepted. */
    static final String KEPT = "kept";

    @QueryParam("type")
    @DefaultValue("")
    public String type = "";

    @QueryParam("state")
    @DefaultValue("open")
    public String state = "open";

    @QueryParam("department")
    @DefaultValue("")
    public String department = "";

    /** The other department, or empty for any. */
    @QueryParam("with")
    @DefaultValue("")
    public String with = "";

    /** Whether the weaker ones are shown too. */
    @QueryParam("faint")
    @DefaultValue("false")
    public boolean faint;

    /** How likely it is at least: {@code likely}, {@code very} or empty for all. */
    @QueryParam("least")
    @DefaultValue("")
    public String least = "";

    private double leastConfidence() {
        return least.equals("very") ? Likely.VERY : least.equals("likely") ? Likely.LIKELY : 0;
    }

    boolean lets(Shown shown) {
        return shown.synergy().confidence() >= leastConfidence() && (faint || shown.synergy().isProminent()) && (type.isEmpty() || type.equals(shown.synergy().name()))
                && (state.isEmpty() || state.equals(shown.synergy().state().word())
                        || state.equals(KEPT) && shown.synergy().state() != Synergy.State.DISMISSED)
                && (department.isEmpty() || shown.synergy().touches(department))
                && (with.isEmpty() || shown.synergy().touches(with));
    }

    boolean isUsual() {
        return type.isEmpty() && state.equals("open") && department.isEmpty() && with.isEmpty() && least.isEmpty() && !faint;
    }
}
