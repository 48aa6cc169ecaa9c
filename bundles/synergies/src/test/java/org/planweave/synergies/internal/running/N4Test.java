package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.synergies.internal.pages.Cards;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.pages.ThreadPages;
import org.planweave.synergies.internal.rules.Synergy.State;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;

/** N4: a dismissal stays while the words only move, and comes back with the way to what has changed once they say something else. */
@SynergiesTest
class N4Test {

    @OnBothDatabases
    void comesBackWithWhatHasChanged(TestPortal portal) {
        Looking looking = new Looking(portal);
        looking.finding.run(false);
        looking.judging.judge(looking.works().synergy().id(), "dismiss", "The works end before the festival begins.", null);
        looking.town.write("a1", looking.town.highways,
                "Rebuild the Tenter Lane crossing,  and resurface the carriageway: 7 June to 30 July 2027.", 2);
        looking.finding.run(false);
        assertThat(looking.works().synergy().state()).as("only spaces and punctuation").isEqualTo(State.DISMISSED);

        looking.town.write("a1", looking.town.highways,
                "Rebuild the Tenter Lane crossing and resurface the carriageway, 7 June to 13 August 2027.", 3);
        looking.finding.run(false);
        assertThat(looking.works().synergy().state()).isEqualTo(State.OPEN);
        PageParts parts = new PageParts(looking.town.room);
        ThreadPages pages = new ThreadPages(looking.reads, looking.judging, new Cards(parts, looking.judging), parts,
                looking.initiatives, looking.proposing);
        Document page = Jsoup.parse(Html.string(pages.show(looking.works().synergy().id()).body()));
        assertThat(page.text()).contains("The works end before the festival begins.", "See what has changed in A1 since");
        assertThat(page.select("a[href*=history]").eachAttr("href")).containsExactly("/lines/a1/history?from=1&to=3");
    }
}
