package org.planweave.comments.internal.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.planweave.comments.internal.anchors.AnchorState.CHANGED;
import static org.planweave.comments.internal.anchors.AnchorState.HELD;
import static org.planweave.comments.internal.anchors.AnchorState.LOST;
import static org.planweave.comments.internal.anchors.AnchorState.MOVED;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CarrierTest {

    private static final String HUB = "Open a joint advice hub at the Weaver Street centre by September.";

    private final Carrier carrier = new Carrier();

    private Carried carry(String quote, String... versions) {
        int start = versions[0].indexOf(quote);
        return carrier.carry(Anchor.in(versions[0], start, start + quote.length()), List.of(versions));
    }

    @Test
    void wordsThatNobodyTouchedAreHeld() {
        Carried now = carry("advice hub", HUB, HUB.replace("September", "November"));
        assertThat(now.state()).isEqualTo(HELD);
        assertThat(now.kept()).isEqualTo(1);
    }

    @Test
    void wordsBehindANewSentenceAreMoved() {
        String later = "Residents asked for this. " + HUB;
        Carried now = carry("advice hub", HUB, later);
        assertThat(now.state()).isEqualTo(MOVED);
        assertThat(now.in(later)).isEqualTo("advice hub");
    }

    @Test
    void wordsThatWereEditedAreChangedAndBothAreKnown() {
        String later = "Open a joint advice hub at the Weaver Street library by November.";
        Carried now = carry("the Weaver Street centre by September", HUB, later);
        assertThat(now.state()).isEqualTo(CHANGED);
        assertThat(now.in(later)).isEqualTo("the Weaver Street library by ");
        assertThat(now.kept()).isBetween(0.5, 0.99);
    }

    @Test
    void wordsAreNotFoundAgainInsideALongerWord() {
        Carried now = carry("gate 2", "Close gate 2 in May. Open the yard.", "Open the yard.", "Close gate 28 in June. Open the yard.");
        assertThat(now.state()).isEqualTo(LOST);
    }

    @Test
    void wordsThatWereTakenOutAreLost() {
        Carried now = carry("advice hub", HUB, "Close the Weaver Street centre by September.");
        assertThat(now.state()).isEqualTo(LOST);
        assertThat(now.unsure()).isFalse();
    }

    /** The case in which tools that search for the words again put the comment on the other sentence. */
    @Test
    void aDeletedSentenceIsLostThoughOneThatLooksAlikeIsLeft() {
        String before = "We will repave Weaver Street in September. We will repave Mill Street in September.";
        Carried now = carry("We will repave Weaver Street in September.", before, "We will repave Mill Street in September.");
        assertThat(now.state()).isEqualTo(LOST);
    }

    @Test
    void theFirstOfTwoEqualSentencesIsForAPersonToFind() {
        String before = "Ask the tenants first. Then build. Ask the tenants first. Then open.";
        Carried now = carry("Ask the tenants first.", before, "Then build. Ask the tenants first. Then open.");
        assertThat(now.state()).isEqualTo(LOST);
        String twice = "Ask the tenants first. Ask the tenants first.";
        Carried either = carry("Ask the tenants first.", twice, "Ask the tenants first.");
        assertThat(either.state()).isEqualTo(LOST);
        assertThat(either.unsure()).isTrue();
    }

    @Test
    void aSentenceThatWasCutAndPastedIsMoved() {
        String before = "Ask the tenants of all three blocks first. Then let the contract. Then open the doors to the public.";
        String later = "Then let the contract. Then open the doors to the public. Ask the tenants of all three blocks first.";
        Carried now = carry("tenants of all three blocks", before, later);
        assertThat(now.state()).isEqualTo(MOVED);
        assertThat(now.in(later)).isEqualTo("tenants of all three blocks");
    }

    @Test
    void wordsThatWerePutBackAreHeldAgain() {
        Carried now = carry("advice hub", HUB, "Nothing.", HUB);
        assertThat(now.state()).isEqualTo(HELD);
    }

    @Test
    void manySmallEditsAddUp() {
        String a = "Bring food waste collection to all flats in the borough by summer.";
        String b = "Bring food waste collection to all 6,200 flats in the borough by autumn.";
        String c = "Bring food-waste bins to 6,200 flats in Northfield by autumn.";
        String d = "Bring bins to Northfield.";
        assertThat(Stream.of(2, 3, 4)
                        .map(n -> carry("all flats in the borough by summer", List.of(a, b, c, d).subList(0, n).toArray(String[]::new)).state()))
                .containsExactly(CHANGED, LOST, LOST);
    }

    @Test
    void rightToLeftTextIsCarriedLikeAnyOther() {
        String before = "سنفتح مركزا جديدا في شارع النساجين. سنسأل السكان أولا.";
        String later = "بعد الموافقة. " + before;
        Carried now = carry("شارع النساجين", before, later);
        assertThat(now.state()).isEqualTo(MOVED);
        assertThat(now.in(later)).isEqualTo("شارع النساجين");
    }
}
