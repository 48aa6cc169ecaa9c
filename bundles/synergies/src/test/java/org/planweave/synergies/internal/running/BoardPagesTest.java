package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.jsoup.Jsoup;
import org.planweave.synergies.internal.pages.BoardPages;
import org.planweave.synergies.internal.pages.Cards;
import org.planweave.synergies.internal.pages.Filter;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;

@SynergiesTest
class BoardPagesTest {

    private static final String WORKS = "both need Tenter Lane at the same time";

    private static String board(Looking looking, FindSynergies finding, Filter filter) {
        PageParts parts = new PageParts(looking.town.room);
        BoardPages pages = new BoardPages(looking.reads, new Cards(parts, looking.judging), parts, looking.town.room, finding, looking.choices);
        return Jsoup.parse(Html.string(pages.board(filter, 1).body())).text();
    }

    @OnBothDatabases
    void aRunThatFailedIsSaidAboveWhatWasFoundBefore(TestPortal portal) {
        Looking looking = new Looking(portal);
        Engines gone = new Engines();
        gone.close();
        FindSynergies failing = looking.with(gone);
        looking.finding.run(false);
        assertThat(board(looking, looking.finding, new Filter())).contains(WORKS).doesNotContain("failed");

        assertThatThrownBy(() -> failing.run(false)).isInstanceOf(CancellationException.class);
        assertThat(board(looking, failing, new Filter())).contains(WORKS).contains("The last look at the plans failed");
    }

    @OnBothDatabases
    void showsWhatTwoDepartmentsShare(TestPortal portal) {
        Looking looking = new Looking(portal);
        looking.finding.run(false);
        Filter filter = new Filter();
        filter.department = looking.town.highways.id();
        filter.with = looking.town.culture.id();
        assertThat(board(looking, looking.finding, filter)).contains(WORKS);
        filter.with = looking.town.outsider.department();
        assertThat(board(looking, looking.finding, filter)).doesNotContain(WORKS);
    }
}
