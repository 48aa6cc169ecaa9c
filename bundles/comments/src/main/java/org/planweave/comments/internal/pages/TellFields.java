package org.planweave.comments.internal.pages;

import gg.jte.Content;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.rules.Telling;
import org.planweave.ui.Html;
import org.planweave.ui.components.Choices;
import org.planweave.ui.components.Govuk;

/** “Tell these people” in a form: some to tick, others to type, and whom the writer knows not to be told. */
final class TellFields {

    private static final String NAME = "mentions";
    private static final String ANYWAY = "anyway";
    private static final int MOST = 6;

    private final PageParts parts;

    TellFields(PageParts parts) {
        this.parts = parts;
    }

    /** What a form sent. People who are typed stand between commas or on rows of their own. */
    static Telling sent(MultivaluedMap<String, String> sent) {
        return new Telling(values(sent, NAME), Set.copyOf(values(sent, ANYWAY)), false);
    }

    private static List<String> values(MultivaluedMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream().flatMap(value -> Arrays.stream(value.split("[,\\n]")))
                .map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
    }

    /**
     * Those whom the form was refused for, so that sending it again sends it without telling them; with those of before.
     *
     * @param problem what the form was refused with, or null
     */
    static Set<String> anyway(Telling telling, @Nullable Problem problem) {
        Stream<String> untold = problem != null && problem.extra().get("notTold") instanceof Collection<?> names
                ? names.stream().map(String::valueOf) : Stream.of();
        return Stream.concat(telling.anyway().stream(), untold).collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /** @param near the ids of people whom one might want to tell, beside those who answer for the plan */
    Content fields(Plan plan, Collection<String> near, Telling telling, Set<String> anyway, Errors errors) {
        Map<String, Person> choices = choices(plan, near);
        Choices ticks = Govuk.checkboxes(NAME).small().legend(parts.text("comments.mention.field"))
                .hint(parts.text("comments.mention.hint")).values(telling.people());
        choices.forEach((id, person) -> ticks.item(id, called(person)));
        String typed = telling.people().stream().filter(one -> !choices.containsKey(one)).collect(Collectors.joining(", "));
        Content other = Govuk.input(NAME, parts.text(choices.isEmpty() ? "comments.mention.field" : "comments.mention.others"))
                .id(choices.isEmpty() ? NAME : NAME + "-others").hint(parts.text("comments.mention.others.hint")).value(typed)
                .error(choices.isEmpty() ? errors.at(NAME) : null);
        Content known = anyway.isEmpty() ? Html.EMPTY : Html.element("input",
                Map.of("type", "hidden", "name", ANYWAY, "value", String.join(",", anyway)), null);
        return choices.isEmpty() ? Html.join(other, known) : Html.join(ticks.error(errors.at(NAME)), other, known);
    }

    private Map<String, Person> choices(Plan plan, Collection<String> near) {
        String reader = parts.person().id();
        Stream<Person> answer = parts.council().people().stream()
                .filter(one -> one.isOf(plan.department()) && (one.has(Role.PLANNER) || one.has(Role.DIRECTOR)));
        Map<String, Person> choices = new LinkedHashMap<>();
        Stream.concat(near.stream().map(parts.council()::person).flatMap(Optional::stream), answer)
                .filter(one -> !one.id().equals(reader))
                .forEach(one -> {
                    if (choices.size() < MOST) {
                        choices.putIfAbsent(one.id(), one);
                    }
                });
        return choices;
    }

    private String called(Person person) {
        String department = person.department();
        String of = department == null ? person.post() : parts.department(department).name();
        return Objects.toString(of, "").isEmpty() ? person.name() : parts.text("comments.mention.choice", person.name(), of);
    }
}
