package org.planweave.ui.components;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.Department;
import org.planweave.ui.Html;
import org.planweave.ui.Link;

/** A comment in the margin of its line. Put it after the words of the line, into {@link PlanLine#aside}. */
public final class Note extends Component<Note> {

    private final List<Link> actions = new ArrayList<>();
    private final List<Reply> replies = new ArrayList<>();

    /** What somebody said after it. */
    public record Reply(String name, String day, String text) {}

    Note(String ref, CommentState state) {
        super("pw/note.jte");
        with("ref", ref);
        with("state", state);
        with("stateWords", state.words());
        with("actions", actions);
        with("replies", replies);
    }

    /** The article's id; {@code note-} and the letter if not said. */
    public Note id(String id) {
        return with("id", id);
    }

    /** The state in other words: {@code Answered: accepted}. */
    public Note says(String words) {
        return with("stateWords", words);
    }

    /** The line it speaks about. */
    public Note on(String number, String href) {
        return with("on", new Link("on " + number, href));
    }

    /** Whose it is and when they wrote it, a day in words; the department is null for those who serve all of the council. */
    public Note by(@Nullable Department department, String name, String day) {
        with("department", department);
        with("name", name);
        return with("day", day);
    }

    /** The words it speaks about, when they are no longer to be seen on the page. */
    public Note saidAbout(String label, Content words) {
        with("saidLabel", label);
        return with("said", words);
    }

    /** How the words read now. */
    public Note nowReads(Content words) {
        return with("now", words);
    }

    /** A suggestion: the words around, those to go and those to come. */
    public Note suggests(String before, String delete, String insert, String after) {
        with("before", before);
        with("delete", delete);
        with("insert", insert);
        return with("after", after);
    }

    public Note text(String text) {
        return text(Html.text(text));
    }

    public Note text(Content content) {
        return with("text", content);
    }

    /** What somebody said after it, oldest first. */
    public Note reply(String name, String day, String text) {
        replies.add(new Reply(name, day, text));
        return this;
    }

    /** A link to what can be done about it. */
    public Note action(String label, String href) {
        actions.add(new Link(label, href));
        return this;
    }

    /** Buttons, each a form of its own. */
    public Note acts(Content buttons) {
        return with("acts", buttons);
    }

    /** The answer it has had. */
    public Note answer(String by, Content text) {
        with("answerBy", by);
        return with("answer", text);
    }
}
