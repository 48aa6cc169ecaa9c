package org.planweave.ui.components;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.planweave.api.people.Department;
import org.planweave.ui.Link;

/**
 * A thread between departments: one sentence, what each says, why it was found, what can be done. At most one lies open
 * on a page.
 */
public final class Weave extends Component<Weave> {

    private final List<Side> sides = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();

    Weave(String id, Icon icon, String type, Content sentence) {
        super("pw/weave.jte");
        with("id", id);
        with("icon", icon);
        with("type", type);
        with("sentence", sentence);
        with("sides", sides);
        with("evidence", evidence);
    }

    /** What one department says, and where it says so. */
    public record Side(Department department, Content words, Link source) {}

    /** Why it was found; a thread shows at least two. */
    public record Evidence(String label, Content text) {}

    /** In the margin of the line that it ties, below one another on a phone. */
    public Weave beside() {
        return classes("pw-aside pw-aside--thread pw-weave--tied");
    }

    /** Across the page, the two sides facing each other. */
    public Weave wide() {
        return with("wide", true);
    }

    /** The one that is chosen among several wide ones. */
    public Weave chosen() {
        return classes("pw-thread--on");
    }

    /** At its top right: when it was found, or its number. */
    public Weave found(String text) {
        return with("found", text);
    }

    public Weave side(Department department, Content words, String source, String href) {
        sides.add(new Side(department, words, new Link(source, href)));
        return this;
    }

    public Weave evidence(String label, Content text) {
        evidence.add(new Evidence(label, text));
        return this;
    }

    /** How often threads like it were accepted here: filled dots of all, and the same in words. */
    public Weave track(int accepted, int judged, String words) {
        with("accepted", accepted);
        with("judged", judged);
        return with("trackWords", words);
    }

    /** Buttons, each a form of its own, and links. */
    public Weave acts(Content content) {
        return with("acts", content);
    }
}
