package org.planweave.comments.internal.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Mentions;
import org.planweave.ui.Html;
import org.planweave.ui.components.Pw;

/** The words of a comment with people's names in place of the user names that mention them. */
final class Spoken {

    private final PageParts parts;
    private final Comment comment;

    Spoken(PageParts parts, Comment comment) {
        this.parts = parts;
        this.comment = comment;
    }

    /** As plain text. */
    String plain() {
        return comment.mentions().isEmpty() ? comment.text() : Mentions.replaced(comment.text(),
                words -> person(Mentions.name(words)).map(person -> '@' + person.name()).orElse(words));
    }

    /** With each mention as a name and its department; line breaks kept. */
    Content marked() {
        List<Content> all = new ArrayList<>();
        Mentions.read(comment.text(), new Mentions.Reader() {
            @Override
            public void words(String words) {
                String[] rows = words.split("\n", -1);
                for (int i = 0; i < rows.length; i++) {
                    if (i > 0) {
                        all.add(output -> output.writeContent("<br>"));
                    }
                    all.add(Html.text(rows[i]));
                }
            }

            @Override
            public void mention(String name, String words) {
                all.add(person(name).map(Spoken.this::marked).orElseGet(() -> Html.text(words)));
            }
        });
        return Html.join(all);
    }

    private Content marked(Person person) {
        Content name = Html.element("b", java.util.Map.of(), Html.text('@' + person.name()));
        Department department = department(person);
        return department == null ? name : Html.join(name, Html.text(" "), Pw.dept(department));
    }

    /** The others whom it mentions, whose user names do not stand in it: each by name and department. */
    List<String> others() {
        return people().filter(person -> !Mentions.in(comment.text()).contains(person.username()))
                .map(person -> {
                    Department department = department(person);
                    return department == null ? person.name() : person.name() + " (" + department.name() + ")";
                })
                .toList();
    }

    private Optional<Person> person(String username) {
        return people().filter(person -> person.username().equals(username)).findFirst();
    }

    private Stream<Person> people() {
        return comment.mentions().stream().flatMap(id -> parts.council().person(id).stream());
    }

    private @Nullable Department department(Person person) {
        return person.department() == null ? null : parts.department(person.department());
    }
}
