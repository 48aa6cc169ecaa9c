package org.planweave.ui.components;

import java.util.ArrayList;
import java.util.List;

/** Where a plan stands on its way. */
public final class Steps extends Component<Steps> {

    private final List<Step> steps = new ArrayList<>();

    Steps(String label) {
        super("pw/steps.jte");
        with("label", label);
        with("steps", steps);
    }

    /** One step of the way. */
    public record Step(String text, boolean now) {}

    public Steps step(String text) {
        steps.add(new Step(text, false));
        return this;
    }

    /** The step it is on. */
    public Steps now(String text) {
        steps.add(new Step(text, true));
        return this;
    }
}
