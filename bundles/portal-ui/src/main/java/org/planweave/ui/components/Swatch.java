package org.planweave.ui.components;

import org.planweave.api.people.Department;

/** A department as colour, weave and two letters, always all three. */
public final class Swatch extends Component<Swatch> {

    Swatch(Department department) {
        super("pw/swatch.jte");
        with("department", department);
    }

    /** Writes the name beside the letters; without it, the name is there for screen readers alone. */
    public Swatch named() {
        return with("named", true);
    }
}
