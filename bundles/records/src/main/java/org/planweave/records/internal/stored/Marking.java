package org.planweave.records.internal.stored;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.records.internal.rows.MarkRow;
import org.planweave.records.internal.rules.Cause;
import org.planweave.records.internal.rules.Exemption;
import org.planweave.records.internal.rules.Mark;
import org.planweave.records.internal.rules.Span;
import org.planweave.records.internal.rules.Suggestions;
import org.planweave.records.internal.stored.Packs.Marked;

/** Decides what is held back: one mark, all marks of the same words at once, or words that a person names. */
@Component(service = Marking.class)
public final class Marking {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 400;

    /** What a person decided: under which section, or null to leave it in; why. */
    public record Ruling(@Nullable Exemption exemption, String reason) {

        /** @param decision {@code remove} or {@code keep} @throws Problem 400 */
        public static Ruling of(String decision, String exemption, String reason) {
            return switch (decision) {
                case "remove" -> {
                    Exemption under = Exemption.of(exemption);
                    yield new Ruling(under, Mark.checked(under, reason));
                }
                case "keep" -> new Ruling(null, Mark.checked(null, reason));
                default -> throw Problem.invalid("decision", "Choose whether to hold it back or to leave it in.");
            };
        }

        String word() {
            return exemption == null ? "keep" : exemption.word();
        }
    }

    private final Host host;
    private final Requests requests;
    private final Packs packs;

    @Activate
    public Marking(@Reference Host host, @Reference Requests requests, @Reference Packs packs) {
        this.host = host;
        this.requests = requests;
        this.packs = packs;
    }

    /** @throws Problem 403, 404, 409 if the request is closed */
    public void decide(String request, String mark, Ruling ruling) {
        requests.change(request, entities -> {
            MarkRow row = entities.find(MarkRow.class, mark);
            if (row == null || !row.request().equals(request)) {
                throw Problem.notFound("There is no such mark in this pack. Open the request and choose one of its list.");
            }
            row.write(ruled(ruling).apply(row.mark()));
        }, "request.decided", Map.of("decision", ruling.word(), "marks", "1"));
    }

    /** Decides at once on all open marks with the same words for the same cause; without words on all of the cause. @return how many */
    public int decideAll(String request, Cause cause, String words, Ruling ruling) {
        List<Mark> same = packs.open(request).stream().filter(one -> one.cause() == cause)
                .filter(one -> words.isEmpty() || one.words().equalsIgnoreCase(words)).toList();
        if (same.isEmpty()) {
            throw Problem.conflict("marks-decided", "Somebody decided on this just now. Open the request again.");
        }
        requests.change(request, entities -> same.forEach(mark -> write(entities, mark, ruling)), "request.decided",
                Map.of("decision", ruling.word(), "marks", String.valueOf(same.size())));
        return same.size();
    }

    /** Holds back words of an item, or of all items, wherever they stand. @return how many places @throws Problem 400 if they stand nowhere */
    public int holdBack(String request, int place, String words, boolean everywhere, Ruling ruling) {
        Marked chosen = packs.one(request, place);
        String looked = words.strip();
        if (looked.length() < SHORTEST || looked.length() > LONGEST) {
            throw Problem.invalid("words", "Copy the words to hold back from the item: 2 to 400 characters.");
        }
        List<Marked> among = everywhere ? packs.all(request) : List.of(chosen);
        int[] found = new int[1];
        requests.change(request, entities -> {
            for (Marked one : among) {
                for (Span span : Suggestions.everywhere(one.item(), looked, one.marks())) {
                    Mark mark = Mark.suggested(host.newId(), one.item().id(), span);
                    entities.persist(new MarkRow(request, ruled(ruling).apply(mark)));
                    found[0]++;
                }
            }
            if (found[0] == 0) {
                throw Problem.invalid("words", "These words stand nowhere there, or are held back already. Copy them from the item.");
            }
        }, "request.decided", Map.of("decision", ruling.word(), "marks", "by hand"));
        return found[0];
    }

    /** Holds back all of an item. */
    public void holdBackAll(String request, int place, Ruling ruling) {
        Marked chosen = packs.one(request, place);
        Mark whole = chosen.marks().stream().filter(Mark::whole).findFirst().orElseGet(() -> Mark.suggested(host.newId(),
                chosen.item().id(), new Span(Mark.WHOLE, 0, 0, chosen.item().title(), Cause.HAND)));
        requests.change(request, entities -> {
            MarkRow row = entities.find(MarkRow.class, whole.id());
            Mark ruled = ruled(ruling).apply(whole);
            if (row == null) {
                entities.persist(new MarkRow(request, ruled));
            } else {
                row.write(ruled);
            }
        }, "request.decided", Map.of("decision", ruling.word(), "marks", "whole item"));
    }

    private void write(EntityManager entities, Mark mark, Ruling ruling) {
        MarkRow row = entities.find(MarkRow.class, mark.id());
        if (row != null) {
            row.write(ruled(ruling).apply(row.mark()));
        }
    }

    private UnaryOperator<Mark> ruled(Ruling ruling) {
        Exemption under = ruling.exemption();
        return mark -> under == null ? mark.leftIn(ruling.reason(), host.who(), host.now())
                : mark.heldBack(under, ruling.reason(), host.who(), host.now());
    }
}
