package org.planweave.synergies.internal.running;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.OutcomeLink;
import org.planweave.api.planning.Round;
import org.planweave.api.resources.ResourceText;
import org.planweave.api.resources.Resources;
import org.planweave.synergies.internal.engine.terms.EngineLine;
import org.planweave.synergies.internal.rules.Days;
import org.planweave.synergies.internal.rules.WholeArea;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.synergies.internal.stored.StrikeFacts;

/** The lines that are looked at: of the current round, of the departments that take part, and of no others. */
@Component(service = Lines.class)
public final class Lines {

    private static final String SOURCE = "plans:line";
    private static final int AT_ONCE = 500;

    /** Posts and sums are stated in the same few words by everybody: what departments have is no work that could meet. */
    private static final Set<String> STATED = Set.of("resource", "budget");

    private final Resources resources;
    private final StrikeFacts facts;
    private final Room room;

    @Activate
    public Lines(@Reference Resources resources, @Reference StrikeFacts facts, @Reference Room room) {
        this.facts = facts;
        this.resources = resources;
        this.room = room;
    }

    /** All of them, by id. As the portal only. */
    Map<String, ResourceText> read() {
        Optional<String> round = room.plans().currentRound().map(Round::id);
        Map<String, ResourceText> lines = new HashMap<>();
        String last = "";
        while (round.isPresent() && last != null) {
            List<ResourceText> some = resources.after(SOURCE, last, AT_ONCE);
            some.stream().filter(text -> takesPart(text, round.get())).forEach(text -> lines.put(text.ref().id(), text));
            last = some.isEmpty() ? null : some.get(some.size() - 1).ref().id();
        }
        return lines;
    }

    private boolean takesPart(ResourceText text, String round) {
        return round.equals(text.facts().get("round")) && !STATED.contains(text.facts().getOrDefault("kind", "")) && !text.text().isBlank() && text.plan() != null
                && room.takesPart(text.department());
    }

    /** A line as the engine reads it. */
    EngineLine engineLine(ResourceText text, Set<String> struck) {
        return engineLine(text.ref().id(), text.department(), text.facts().getOrDefault("kind", ""), text.text(),
                set(text.facts().get("outcomes")), text.facts(), struck);
    }

    /** What people said is not so, by line. As the portal only. */
    Map<String, Set<String>> struck() {
        return facts.byLine();
    }

    /** A line that is being typed. */
    EngineLine engineLine(Line line, String department) {
        Set<String> outcomes = line.outcomes().stream().map(OutcomeLink::outcome).collect(Collectors.toSet());
        Set<String> struck = facts.of(List.of(line.id())).stream().map(one -> EngineLine.struck(one.kind(), one.words()))
                .collect(Collectors.toSet());
        return engineLine(line.id(), department, line.kind(), line.text(), outcomes, line.fields(), struck);
    }

    private EngineLine engineLine(String id, String department, String kind, String text, Set<String> outcomes,
            Map<String, String> fields, Set<String> struck) {
        return new EngineLine(id, department, kind, text, outcomes, Days.day(fields.get(LineFields.START), false),
                Days.day(fields.get(LineFields.END), true), pounds(fields.get(LineFields.AMOUNT)), place(fields.get(LineFields.PLACE)),
                new ArrayList<>(set(fields.get(LineFields.PARTNERS))), struck);
    }

    private static Set<String> set(@Nullable String divided) {
        return divided == null ? Set.of()
                : Stream.of(divided.split(";")).map(String::strip).filter(one -> !one.isEmpty()).collect(Collectors.toSet());
    }

    private static @Nullable String word(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }

    /** All of the council's area is no place that two lines could meet at. */
    private @Nullable String place(@Nullable String field) {
        String place = word(field);
        return place == null || WholeArea.of(room.council().name()).is(place) ? null : place;
    }

    private static @Nullable Long pounds(@Nullable String field) {
        String word = word(field);
        return word != null && word.matches("-?\\d{1,15}") ? Long.valueOf(word) : null;
    }
}
