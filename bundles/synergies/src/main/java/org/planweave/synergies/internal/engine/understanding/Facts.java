package org.planweave.synergies.internal.engine.understanding;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.terms.EngineLine;
import org.planweave.synergies.internal.engine.terms.Span;

/**
 * What is known of a line, each list in the order of the text, what only a field says last.
 *
 * @param names    proper names in the text that are neither place nor partner
 * @param people   the groups it serves
 * @param subjects the services that its words speak of, by their names
 * @param asks     the words by which the text says that people are asked, or null
 */
public record Facts(EngineLine line, List<Mention> places, List<Mention> partners, List<Mention> names,
        List<Mention> people, List<Mention> subjects, List<Window> windows, List<Money> money, Set<Act> acts,
        @Nullable Span asks) {

    /** Copies the collections. */
    public Facts {
        places = List.copyOf(places);
        partners = List.copyOf(partners);
        names = List.copyOf(names);
        people = List.copyOf(people);
        subjects = List.copyOf(subjects);
        windows = List.copyOf(windows);
        money = List.copyOf(money);
        acts = acts.isEmpty() ? Set.of() : EnumSet.copyOf(acts);
    }

    /** Whether any of the acts is among the line's. */
    public boolean does(Act first, Act... others) {
        return acts.contains(first) || List.of(others).stream().anyMatch(acts::contains);
    }

    /** Where its words speak of the service of that name, if they do. */
    public Optional<Mention> subject(String service) {
        return subjects.stream().filter(subject -> subject.key().equals(service)).findFirst();
    }

    /** Whether the line is a consultation. */
    public boolean isConsultation() {
        return line.kind().equalsIgnoreCase("consultation") || acts.contains(Act.CONSULT);
    }
}
