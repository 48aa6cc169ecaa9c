package org.planweave.ui.components;

import gg.jte.Content;
import org.planweave.api.people.Department;

/** The portal's own components, each a class of {@code planweave.css}. */
public final class Pw {

    private Pw() {}

    /** A drawing before a word. */
    public static Content icon(Icon icon) {
        return output -> output.writeContent(icon.svg());
    }

    /** A department's swatch. */
    public static Swatch dept(Department department) {
        return new Swatch(department);
    }

    /** A table; put a wide one into {@link #scroll}. */
    public static Table table() {
        return new Table("pw/table.jte");
    }
}
