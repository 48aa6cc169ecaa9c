package org.planweave.synergies.internal.pages;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.planweave.synergies.internal.stored.Shown;

/** Which synergies the board shows. An empty text lets all through; the state is open if not said. */
public final class Filter {

    @QueryParam("type")
    @DefaultValue("")
    public String type = "";

    @QueryParam("state")
    @DefaultValue("open")
    public String state = "open";

    @QueryParam("department")
    @DefaultValue("")
    public String department = "";

    /** Whether the weaker ones are shown too. */
    @QueryParam("faint")
    @DefaultValue("false")
    public boolean faint;

    boolean lets(Shown shown) {
        return (faint || shown.synergy().isProminent()) && (type.isEmpty() || type.equals(shown.synergy().name()))
                && (state.isEmpty() || state.equals(shown.synergy().state().word()))
                && (department.isEmpty() || shown.synergy().touches(department));
    }

    boolean isUsual() {
        return type.isEmpty() && state.equals("open") && department.isEmpty() && !faint;
    }
}
