package org.planweave.comments.internal.consultpages;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.planweave.api.Problem;
import org.planweave.api.people.Council;
import org.planweave.api.people.Person;
import org.planweave.comments.internal.consulting.Group;
import org.planweave.comments.internal.consulting.Wish;
import org.planweave.comments.internal.pages.Sent;

/**
 * What a person typed into the form for a consultation.
 *
 * @param groups the keys of the groups that were ticked
 * @param people names or user names, one on each row
 */
public record WishForm(
        String plan, String title, String opens, String closes, List<String> sections, List<String> groups, String people) {

    static WishForm of(MultivaluedMap<String, String> sent) {
        return new WishForm(
                Sent.text(sent, "plan"), Sent.text(sent, "title"), Sent.text(sent, "opens"), Sent.text(sent, "closes"),
                List.copyOf(sent.getOrDefault("section", List.of())), List.copyOf(sent.getOrDefault("group", List.of())),
                Sent.text(sent, "people"));
    }

    /** @throws Problem (400) if a row of the people names nobody, or more than one */
    Wish wish(Council council) {
        List<Group> all = new ArrayList<>();
        groups.stream().filter(key -> key.matches("(DEPARTMENT|ROLE):[A-Za-z0-9_-]{1,64}")).map(Group::of).forEach(all::add);
        people.lines().map(String::strip).filter(row -> !row.isEmpty())
                .map(row -> Group.person(person(row, council).id()))
                .filter(group -> !all.contains(group))
                .forEach(all::add);
        return new Wish(plan, title, opens, closes, sections, all);
    }

    private static Person person(String row, Council council) {
        Optional<Person> byUsername = council.person(row.toLowerCase(Locale.ROOT));
        List<Person> named = byUsername.map(List::of)
                .orElseGet(() -> council.people().stream().filter(one -> one.name().equalsIgnoreCase(row)).toList());
        if (named.size() != 1) {
            throw Problem.invalid("people", named.isEmpty()
                    ? "There is nobody “" + row + "” here. Write the name as the portal shows it, one on each row."
                    : "There are several people called “" + row + "”. Write the user name.");
        }
        return named.get(0);
    }
}
