package org.planweave.ui.components;

import java.util.LinkedHashMap;
import java.util.Map;

/** A module for a department: a form with one button that says On or Off. */
public final class Switch extends Component<Switch> {

    private final Map<String, String> fields = new LinkedHashMap<>();

    Switch(boolean on, String what, String action) {
        super("pw/switch.jte");
        with("on", on);
        with("what", what);
        with("action", action);
        with("fields", fields);
    }

    /** A hidden field that goes with it: the token against forgery, the module's id. */
    public Switch field(String name, String value) {
        fields.put(name, value);
        return this;
    }
}
