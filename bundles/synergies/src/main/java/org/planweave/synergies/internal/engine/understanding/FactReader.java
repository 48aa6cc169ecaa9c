package org.planweave.synergies.internal.engine.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.terms.EngineLine;
import org.planweave.synergies.internal.engine.terms.Span;

/** Reads facts out of lines, knowing the places and partners that any of them names. Safe for many threads. */
public final class FactReader {

    private static final WordList PEOPLE = WordList.of("people.txt");
    private static final WordList ACTS = WordList.of("acts.txt");

    private final Names places;
    private final Names partners;
    private final ProperNames properNames = new ProperNames();
    private final MoneyReader money = new MoneyReader();
    private final WindowReader windows = new WindowReader();

    /** @param council the lines whose fields name the places and partners to look for */
    public FactReader(Collection<EngineLine> council) {
        places = new Names(council.stream().map(EngineLine::place).filter(Objects::nonNull).toList());
        partners = new Names(council.stream().flatMap(line -> line.partners().stream()).toList());
    }

    /** What the line says. */
    public Facts read(EngineLine line) {
        String text = line.beginning();
        List<Mention> where = places.in(text);
        List<Mention> with = partners.in(text);
        List<Mention> named = properNames.in(text).stream()
                .filter(name -> !known(name, where) && !known(name, with)).toList();
        if (line.place() != null) {
            addField(where, line.place());
        }
        line.partners().forEach(partner -> addField(with, partner));
        return new Facts(line, left(line, "place", where), left(line, "partner", with), left(line, "name", named),
                left(line, "people", PEOPLE.in(text)), subjects(line, where), windows(line), money.in(text), acts(text), asks(text));
    }

    /** Those that nobody said are not so. */
    private static List<Mention> left(EngineLine line, String kind, List<Mention> mentions) {
        return line.struck().isEmpty() ? mentions : mentions.stream().filter(mention -> !line.struck().contains(EngineLine.struck(kind,
                mention.span() == null ? mention.shown() : mention.span().of(line.text())))).toList();
    }

    private static List<Mention> subjects(EngineLine line, List<Mention> where) {
        return Services.WORDS.in(line.beginning(), where).stream()
                .filter(mention -> !line.struck().contains(EngineLine.struck("subject", mention.key()))).toList();
    }

    private static boolean known(Mention name, List<Mention> others) {
        return others.stream().anyMatch(other -> Objects.requireNonNull(other.span())
                .meets(Objects.requireNonNull(name.span())));
    }

    private static void addField(List<Mention> mentions, String field) {
        String key = Names.key(field);
        if (!key.isEmpty() && mentions.stream().noneMatch(mention -> mention.key().equals(key))) {
            mentions.add(new Mention(key, field.strip(), null));
        }
    }

    private List<Window> windows(EngineLine line) {
        List<Window> all = new ArrayList<>(windows.in(line.beginning(), line.start(), line.end()));
        if (line.start() != null && line.end() != null && !line.end().isBefore(line.start())) {
            all.add(new Window(line.start(), line.end(), null));
        }
        return all;
    }

    private static @Nullable Span asks(String text) {
        return ACTS.in(text).stream().filter(mention -> Act.valueOf(mention.key()) == Act.CONSULT).map(Mention::span)
                .findFirst().orElse(null);
    }

    private static Set<Act> acts(String text) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        ACTS.in(text).forEach(mention -> acts.add(Act.valueOf(mention.key())));
        return acts;
    }
}
