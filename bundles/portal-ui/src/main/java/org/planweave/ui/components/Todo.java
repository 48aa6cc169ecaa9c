package org.planweave.ui.components;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.planweave.ui.Link;

/** What waits on the reader, each with one next step. */
public final class Todo extends Component<Todo> {

    private final List<Item> items = new ArrayList<>();

    Todo() {
        super("pw/todo.jte");
        with("items", items);
    }

    /**
     * One thing to do.
     *
     * @param day the day in a word or two
     * @param since what the day means: {@code tomorrow}, {@code 1 day late}
     * @param sub who and where, below it
     */
    public record Item(String day, String since, String what, Content sub, Link step) {}

    public Todo item(String day, String since, String what, Content sub, Link step) {
        items.add(new Item(day, since, what, sub, step));
        return this;
    }
}
