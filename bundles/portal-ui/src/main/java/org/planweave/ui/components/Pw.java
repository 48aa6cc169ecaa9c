package org.planweave.ui.components;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.planweave.api.ResourceRef;
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

    /** The head of a page. */
    public static PageHead head(String title) {
        return new PageHead(title);
    }

    /** Tabs that are links. */
    public static Subnav subnav(String label) {
        return new Subnav(label);
    }

    /** One line of a plan. */
    public static PlanLine line(String kind, String number) {
        return new PlanLine(kind, number);
    }

    /** A comment beside its line, under its letter. */
    public static Note note(String ref, CommentState state) {
        return new Note(ref, state);
    }

    /** How many threads, or which type. */
    public static Knot knot(String text) {
        return new Knot(text, null);
    }

    /** How many threads, with the way to them. */
    public static Knot knot(String text, String href) {
        return new Knot(text, href);
    }

    /** A thread between departments. */
    public static Weave weave(String id, Icon icon, String type, Content sentence) {
        return new Weave(id, icon, type, sentence);
    }

    /** An outcome that a line serves; a strong link is filled, a contribution is outlined. */
    public static Content outcome(String number, String name, boolean strong) {
        return part("outcome", Map.of("number", number, "name", name, "strong", strong));
    }

    /** Words that a note speaks about, and the way to it. */
    public static Content said(String words, CommentState state, String noteId, String ref) {
        return part("said", Map.of("words", words, "state", state.key(), "note", noteId, "ref", ref));
    }

    /** Words that a thread was found by. */
    public static Content woven(String words) {
        return part("said", Map.of("words", words, "state", "thread"));
    }

    /** Words that have come. */
    public static Content ins(String text) {
        return part("word", Map.of("element", "ins", "text", text));
    }

    /** Words that have gone. */
    public static Content del(String text) {
        return part("word", Map.of("element", "del", "text", text));
    }

    /** What became of a comment, in the words given. */
    public static Content state(CommentState state, String words) {
        return part("state", Map.of("tone", state.tone(), "icon", state.icon(), "words", words));
    }

    /** Who else is editing a line now, among what is said under its words; nothing if nobody is. */
    public static Content busy(List<String> names) {
        return part("busy", Map.of("editors", new Editors(names)));
    }

    /** At the head of a form: who else has this open, now and as people come and go. The page says that its reader has it open. */
    public static Content editors(ResourceRef what, List<String> names) {
        return part("editors", Map.of("what", what.toString(), "editors", new Editors(names)));
    }

    /** Makes a page live: it hears of what changes about this, and here it says what is new. Once on a page, for who may read it. */
    public static Content live(ResourceRef about) {
        return part("live", Map.of("about", about.toString()));
    }

    /**
     * How a live page counts things of one kind: “1 new comment|# new comments”. Once on a page for each kind.
     *
     * @param kind module and type of their references, {@code comments:comment}
     */
    public static Content liveWords(String kind, String fresh, String changed, String gone) {
        return part("live-words", Map.of("kind", kind, "fresh", fresh, "changed", changed, "gone", gone));
    }

    /** What waits on the reader. */
    public static Waits waits(String title) {
        return new Waits(title);
    }

    /** Where a plan stands. */
    public static Steps steps(String label) {
        return new Steps(label);
    }

    /** The dates of a round. */
    public static Gates gates() {
        return new Gates();
    }

    /** Things to do, one next step each. */
    public static Todo todo() {
        return new Todo();
    }

    /** A table; put a wide one into {@link #scroll}. */
    public static Table table() {
        return new Table("pw/table.jte");
    }

    /** Something wide that scrolls sideways by itself, by keyboard too. */
    public static Content scroll(String label, Content content) {
        return part("scroll", Map.of("label", label, "content", content));
    }

    /** A module for a department, on or off; {@code what} is for screen readers: {@code Comments for Housing}. */
    public static Switch switchOf(boolean on, String what, String action) {
        return new Switch(on, what, action);
    }

    /** How well something is, in a word. */
    public static Content health(Level level, String words) {
        return part("health", Map.of("level", level, "words", words));
    }

    /** Where a measure stands. */
    public static Content rag(Rag rag) {
        return part("rag", Map.of("rag", rag));
    }

    /** So many of so many, as dots; say it in words beside them. */
    public static Content dots(int yes, int all) {
        return part("dots", Map.of("yes", yes, "all", all));
    }

    /** Nothing here yet. */
    public static Empty empty(String title, Content text) {
        return new Empty(title, text);
    }

    /** Two texts after a stale save. */
    public static Merge merge(String theirs, Content theirText, String mine, Content myText) {
        return new Merge(theirs, theirText, mine, myText);
    }

    /** One sentence that says what has just been done. */
    public static Content flash(Content sentence) {
        return part("flash", Map.of("content", sentence));
    }

    /** One sentence to heed. */
    public static Content flashWarning(Content sentence) {
        return part("flash", Map.of("content", sentence, "tone", "warn"));
    }

    /** One sentence that says what has failed. */
    public static Content flashBad(Content sentence) {
        return part("flash", Map.of("content", sentence, "tone", "bad"));
    }

    private static Content part(String name, Map<String, ?> params) {
        return Component.TEMPLATES.render("pw/" + name + ".jte", params);
    }
}
