package org.planweave.records.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Classification;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.records.internal.rules.Redaction.Piece;

class SuggestionsTest {

    private static final Person PLANNER = new Person("p1", "gareth.pike", "Gareth Pike", "Planner", null, Set.of(Role.PLANNER));
    private static final Person DIRECTOR = new Person("p2", "alison.keane", "Alison Keane", "Director", null, Set.of(Role.DIRECTOR));

    private final Suggestions suggestions = new Suggestions(List.of(PLANNER, DIRECTOR));

    private static Item item(Classification classification, boolean thirdParty, String... texts) {
        return new Item("i", 1, "m", new ResourceRef("m", "t", "1"), "Comment", "A comment", Instant.EPOCH, "", List.of(texts).stream()
                .map(text -> new Passage("Text", text)).toList(), classification, "", thirdParty);
    }

    private List<String> found(String text) {
        return suggestions.of(item(Classification.OPEN, false, text)).stream().map(Span::words).toList();
    }

    @Test
    void marksNamesHoweverTheyAreWritten() {
        assertThat(found("gareth  pike said so; so did Mr Pike and @gareth.pike")).containsExactly("gareth  pike", "Mr Pike", "gareth.pike");
        assertThat(found("Pikeman Street and the Garethpike")).isEmpty();
    }

    @Test
    void leavesThoseInWhoAnswerInPublic() {
        assertThat(found("Alison Keane decided")).isEmpty();
    }

    @Test
    void anAddressThatNeverEndsIsReadToItsEnd() {
        assertThat(found("a@b" + ".c".repeat(10_000))).hasSize(1);
    }

    @Test
    void marksContactDetails() {
        assertThat(found("write to a.b@example.gov.uk, ring 0151 907 8300 or +44 7700 900123, AB 12 34 56 C")).containsExactly(
                "a.b@example.gov.uk", "0151 907 8300", "+44 7700 900123", "AB 12 34 56 C");
        assertThat(found("£640,000 in 2027-28, 12.5 per cent, line A1.1")).isEmpty();
    }

    @Test
    void marksAllOfWhatItsOwnerKeepsBackAndOfWhatCameFromOutside() {
        assertThat(suggestions.of(item(Classification.EXEMPT, false, "x"))).extracting(Span::cause).containsExactly(Cause.EXEMPT);
        assertThat(suggestions.of(item(Classification.CONFIDENTIAL, true, "x"))).extracting(Span::cause).containsExactly(Cause.CONFIDENTIAL);
        assertThat(suggestions.of(item(Classification.OPEN, true, "x"))).extracting(Span::passage).containsExactly(Mark.WHOLE);
        assertThat(suggestions.of(item(Classification.INTERNAL, false, "x"))).isEmpty();
    }

    @Test
    void offersTheSectionThatFitsTheParagraph() {
        assertThat(Suggestions.fitting(Cause.EXEMPT, "Exempt under paragraph 3 of Schedule 12A.")).isEqualTo(Exemption.S43);
        assertThat(Suggestions.fitting(Cause.EXEMPT, "Exempt under paragraph 5 of Schedule 12A.")).isEqualTo(Exemption.S42);
        assertThat(Suggestions.fitting(Cause.EXEMPT, "")).isEqualTo(Exemption.S36);
    }

    @Test
    void takesWordsOutWhereMarksLieOnOneAnother() {
        Mark wide = mark(4, 15);
        Mark inner = mark(6, 9);
        assertThat(Redaction.of("Ask Gareth Pike now", 0, List.of(inner, wide))).containsExactly(
                new Piece("Ask ", null), new Piece("", Exemption.S40), new Piece(" now", null));
    }

    private static Mark mark(int from, int to) {
        return Mark.suggested("m" + from, "i", new Span(0, from, to, "x", Cause.HAND)).heldBack(Exemption.S40, "", "p", Instant.EPOCH);
    }
}
