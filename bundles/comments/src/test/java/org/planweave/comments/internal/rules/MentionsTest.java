package org.planweave.comments.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionsTest {

    @Test
    void aUserNameBehindItsSignIsAMention() {
        assertThat(Mentions.in("@ruth.calloway, could you ask @Beth-2? Not (@jonas.wray). And @ruth.calloway."))
                .containsExactly("ruth.calloway", "beth-2", "jonas.wray");
    }

    @Test
    void anAddressIsNone() {
        assertThat(Mentions.in("Write to roads@example.org, x.@y, a@@b, or meet @ 5. @")).isEmpty();
    }

    @Test
    void whatStandsAroundMentionsStays() {
        assertThat(Mentions.replaced("See @a1: $5\\ @b2.", word -> "<" + word + "$1>")).isEqualTo("See <@a1$1>: $5\\ <@b2$1>.");
    }
}
