package org.planweave.synergies.internal.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.planning.Line;
import org.planweave.synergies.internal.engine.terms.Evidence;
import org.planweave.synergies.internal.engine.terms.Span;
import org.planweave.synergies.internal.rules.Synergy;
import org.planweave.synergies.internal.rules.Synergy.Side;
import org.planweave.synergies.internal.rules.Track;
import org.planweave.synergies.internal.stored.JudgeSynergy;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.ui.Html;
import org.planweave.ui.components.Icon;
import org.planweave.ui.components.Pw;
import org.planweave.ui.components.Weave;

/** A synergy as a card: one sentence, what both lines say, why it was found, what can be done. */
@Component(service = Cards.class)
public final class Cards {

    private static final int MOST_REASONS = 5;
    private static final int ENOUGH = 2;

    private final PageParts parts;
    private final JudgeSynergy judging;

    @Activate
    public Cards(@Reference PageParts parts, @Reference JudgeSynergy judging) {
        this.parts = parts;
        this.judging = judging;
    }

    /** The card across a page. */
    Weave wide(Shown shown, Known known) {
        return card(shown, known, shown.a().id(), "").wide();
    }

    /** The card across a list, from which it is judged without leaving the list. @param back the list's address, at the next card */
    Weave listed(Shown shown, Known known, String back) {
        return card(shown, known, shown.a().id(), back).wide();
    }

    /** The card beside a line, whose words come first. */
    public Weave beside(Shown shown, Known known, String line) {
        return card(shown, known, line, "").beside();
    }

    /** The address of a line in its plan. */
    public static String href(Line line) {
        return "/plans/" + line.plan() + "#line-" + line.id();
    }

    /** What it is called, in words. */
    public String type(Synergy one) {
        return parts.text("synergies.type." + one.name());
    }

    public static Icon icon(Synergy one) {
        return switch (one.name()) {
            case "duplicate" -> Icon.DUPLICATION;
            case "shared-outcome", "shared-kpi" -> Icon.SHARED_OUTCOME;
            case "dependency" -> Icon.DEPENDENCY;
            case "shared-asset" -> Icon.SHARED_ASSET;
            case "stakeholder-consultation" -> Icon.CONSULTATION_CLASH;
            case "timing" -> Icon.TIMING;
            case "contradiction" -> Icon.CONTRADICTION;
            case "gap" -> Icon.GAP;
            default -> Icon.KNOT;
        };
    }

    private Weave card(Shown shown, Known known, String first, String back) {
        Synergy one = shown.synergy();
        boolean turned = shown.b().id().equals(first);
        Weave card = Pw.weave("thread-" + one.id(), icon(one), type(one),
                Html.element("a", Map.of("href", "/synergies/" + one.id()), Html.text(sentence(shown, turned))));
        card.found(found(one));
        side(card, shown, turned);
        side(card, shown, !turned);
        reasons(one.evidence()).stream().limit(MOST_REASONS)
                .forEach(piece -> card.evidence(
                        parts.text("synergies.evidence." + piece.kind()), reason(piece, shown, turned, known)));
        Track track = Track.of(one.foundType(), known.verdicts());
        card.track(track.right(), track.judged(), trackWords(one, track));
        card.acts(parts.render("acts.jte", Map.of("synergy", one, "may", one.isOpen() && judging.mayJudge(shown),
                "what", sentence(shown, turned), "back", back)));
        return card;
    }

    /** What counts. That one service bears on another is said only where little else is: it explains what nothing else does. */
    private static List<Evidence> reasons(List<Evidence> all) {
        List<Evidence> counted = all.stream().filter(piece -> piece.contribution() > 0).toList();
        List<Evidence> others = counted.stream().filter(piece -> !piece.kind().equals("bearing")).toList();
        return others.size() < ENOUGH ? counted : others;
    }

    private String found(Synergy one) {
        if (one.returned()) {
            return parts.text("synergies.returned");
        }
        return one.isOpen() ? parts.text("synergies.found", PageParts.day(one.foundAt()))
                : parts.text("synergies.state." + one.state().word());
    }

    private void side(Weave card, Shown shown, boolean second) {
        Line line = second ? shown.b() : shown.a();
        Side side = second ? shown.synergy().b() : shown.synergy().a();
        List<@Nullable Span> spans = new ArrayList<>();
        shown.synergy().evidence().forEach(piece -> spans.add(second ? piece.spanB() : piece.spanA()));
        card.side(parts.department(side.department()), Quotation.of(line.text(), spans),
                parts.text("synergies.source", line.number(), parts.department(side.department()).name(), line.version()), href(line));
    }

    private Content reason(Evidence piece, Shown shown, boolean turned, Known known) {
        List<Content> words = new ArrayList<>();
        if (piece.fact() != null) {
            words.add(Html.text(parts.fact(piece, known) + " "));
        }
        Content a = words(piece.spanA(), shown.a(), piece.kind());
        Content b = words(piece.spanB(), shown.b(), piece.kind());
        words.add(turned ? b : a);
        words.add(Html.text(" · "));
        words.add(turned ? a : b);
        return Html.join(words);
    }

    /** The words, or the line's number where the fact stands in its fields only; either leads to the line. */
    private Content words(@Nullable Span span, Line line, String kind) {
        String label = span == null || kind.equals("text") ? line.number() : "“" + span.of(line.text()) + "”";
        return Html.element("a", Map.of("href", href(line)), Html.text(label));
    }

    private String trackWords(Synergy one, Track track) {
        String likely = parts.text("synergies.confidence." + Likely.word(one.confidence()));
        return track.judged() == 0 ? parts.text("synergies.track.none", likely)
                : parts.text("synergies.track", likely, track.right(), track.judged());
    }

    /** One sentence that says what the two have to do with each other. */
    public String sentence(Shown shown, boolean turned) {
        Synergy one = shown.synergy();
        String a = parts.department(one.a().department()).name();
        String b = parts.department(one.b().department()).name();
        Optional<String> thing = shown.thing();
        String key = "synergies.says." + one.name() + (thing.isPresent() ? ".of" : "");
        return parts.text(key, turned ? b : a, turned ? a : b, thing.orElse(""));
    }
}
