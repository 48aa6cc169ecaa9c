package org.planweave.ui.components;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.planweave.ui.Html;

/** The dates of a round, in order: those past, the one that counts now, those to come. */
public final class Gates extends Component<Gates> {

    private final List<Gate> gates = new ArrayList<>();

    Gates() {
        super("pw/gates.jte");
        with("gates", gates);
    }

    /** Whether a date is past, counts now, or comes. */
    public enum When {
        DONE,
        NOW,
        TO_COME
    }

    /** One date. */
    public record Gate(String title, String day, Content note, When when) {}

    public Gates gate(String title, String day, String note, When when) {
        return gate(title, day, Html.text(note), when);
    }

    /**
     * @param day the day or days in words
     * @param note what it means for the reader
     */
    public Gates gate(String title, String day, Content note, When when) {
        gates.add(new Gate(title, day, note, when));
        return this;
    }
}
