package org.planweave.comments.internal.stored;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.Problem.Fault;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Mentions;
import org.planweave.comments.internal.rules.Telling;
import org.planweave.comments.internal.telling.TellsPeople;

/**
 * Finds whom words mention, and lets them be told. Whoever mentions somebody who may not read the words, or whom nobody knows, hears of
 * it before anything is kept, and can send the words all the same.
 */
@Component(service = Mentioned.class)
public final class Mentioned {

    private static final int MOST = 50;
    private static final String TEXT = "text";
    private static final String FIELD = "mentions";

    private final Host host;
    private final TellsPeople telling;

    @Activate
    public Mentioned(@Reference Host host, @Reference TellsPeople telling) {
        this.host = host;
        this.telling = telling;
    }

    /**
     * Whom words mention.
     *
     * @param people by their ids, each with the field that names them
     * @param unknown what names nobody, each with its field
     */
    record Found(Map<String, String> people, Map<String, String> unknown, Telling telling) {

        static final Found NOBODY = new Found(Map.of(), Map.of(), Telling.NOBODY);

        List<String> ids() {
            return List.copyOf(people.keySet());
        }
    }

    /** @throws Problem 422 if they are too many */
    Found in(String text, Telling telling) {
        Map<String, String> people = new LinkedHashMap<>();
        Map<String, String> unknown = new LinkedHashMap<>();
        for (String name : Mentions.in(text)) {
            named(name).ifPresentOrElse(person -> people.put(person.id(), TEXT), () -> unknown.put('@' + name, TEXT));
        }
        for (String name : telling.people()) {
            named(name).or(() -> called(name))
                    .ifPresentOrElse(person -> people.putIfAbsent(person.id(), FIELD), () -> unknown.putIfAbsent(name, FIELD));
        }
        if (people.size() > MOST) {
            throw Problem.unprocessable(FIELD, host.text("comments.mention.tooMany", MOST));
        }
        return new Found(people, unknown, telling);
    }

    /** Whom a comment mentions, and what in its words names nobody. */
    Set<String> before(Comment comment) {
        Set<String> before = new LinkedHashSet<>(comment.mentions());
        before.addAll(in(comment.text(), Telling.NOBODY).unknown().keySet());
        return before;
    }

    /** Whom a comment mentions once its words are those in which these were found: them, and those beside its words of before. */
    List<String> after(Comment before, Found found) {
        Set<String> words = in(before.text(), Telling.NOBODY).people().keySet();
        Set<String> ids = new LinkedHashSet<>(found.people().keySet());
        before.mentions().stream().filter(id -> !words.contains(id)).forEach(ids::add);
        return List.copyOf(ids);
    }

    private Optional<Person> named(String idOrUsername) {
        String name = idOrUsername.startsWith("@") ? idOrUsername.substring(1) : idOrUsername;
        return host.council.person(name).or(() -> host.council.person(name.toLowerCase(Locale.ROOT))).filter(this::isThere);
    }

    /** The one person of this name. */
    private Optional<Person> called(String name) {
        List<Person> all = host.council.people().stream().filter(person -> person.name().equalsIgnoreCase(name)).limit(2).toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private boolean isThere(Person person) {
        return host.council.people().stream().anyMatch(one -> one.id().equals(person.id()));
    }

    /**
     * Tells those who may read the comment, as it is protected now. In the current transaction, so that nothing is kept where it throws.
     *
     * @param before ids and names that it mentioned before; nobody is told, or asked about them, again
     * @throws Problem 422 with a sentence for each who will not be told, as long as the writer has not said that it goes anyway
     */
    void tell(Comment comment, Found found, Set<String> before) {
        Map<String, List<String>> faults = new LinkedHashMap<>();
        List<String> untold = new ArrayList<>();
        List<Person> told = new ArrayList<>();
        found.people().forEach((id, field) -> host.council.person(id).filter(person -> !before.contains(id)).ifPresent(person -> {
            if (mayRead(person, comment)) {
                told.add(person);
            } else if (!found.telling().goesWithout(person.username())) {
                untold.add(person.username());
                faults.computeIfAbsent(field, any -> new ArrayList<>()).add(cannotRead(person, comment));
            }
        }));
        found.unknown().forEach((name, field) -> {
            if (!before.contains(name) && !found.telling().goesWithout(name)) {
                untold.add(name);
                faults.computeIfAbsent(field, any -> new ArrayList<>()).add(host.text("comments.mention.unknown", name));
            }
        });
        if (!faults.isEmpty()) {
            List<Fault> all = new ArrayList<>();
            faults.forEach((field, sentences) -> all.add(new Fault(field, String.join(" ", sentences))));
            throw Problem.unprocessable(all, Map.of("notTold", untold));
        }
        telling.mentioned(comment, told.stream().map(Person::id).filter(id -> !id.equals(comment.author())).toList());
    }

    private boolean mayRead(Person person, Comment comment) {
        return host.user.as(person, () -> host.access.may(Verb.READ, comment.ref()));
    }

    private String cannotRead(Person person, Comment comment) {
        boolean plan = host.user.as(person, () -> host.access.may(Verb.READ, Plan.ref(comment.plan())));
        return host.text(plan ? "comments.mention.notComment" : "comments.mention.notPlan", person.name());
    }
}
