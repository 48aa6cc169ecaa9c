package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.synergies.internal.pages.MatrixPages;
import org.planweave.synergies.internal.pages.PageParts;
import org.planweave.synergies.internal.pages.PicturePages;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;

@SynergiesTest
class MatrixPagesTest {

    private static List<String> cells(Looking looking) {
        MatrixPages pages = new MatrixPages(looking.reads, new PageParts(looking.town.room), looking.town.room);
        Document page = Jsoup.parse(Html.string(pages.show().body()));
        String both = "department=" + looking.town.highways.id() + "&with=" + looking.town.culture.id();
        return page.select("a.pw-cell[href$='" + both + "']").eachText();
    }

    @OnBothDatabases
    void countsWhatTwoDepartmentsShareForThoseWhoMayReadIt(TestPortal portal) {
        Looking looking = new Looking(portal);
        looking.finding.run(false);
        assertThat(cells(looking)).containsExactly("1 with Culture and Leisure");

        looking.judging.judge(looking.works().synergy().id(), "accept", "", null);
        assertThat(cells(looking)).singleElement().asString().startsWith("1 with Culture and Leisure").contains("1 ✓ accepted");

        portal.actAs(looking.town.outsider);
        assertThat(cells(looking)).as("who may not read the lines").isEmpty();

        portal.actAs(looking.town.planner);
        looking.judging.judge(looking.works().synergy().id(), "dismiss", "Settled by telephone.", null);
        assertThat(cells(looking)).as("dismissed").isEmpty();
    }

    @OnBothDatabases
    void thePictureShowsTheSameAsItsTable(TestPortal portal) {
        Looking looking = new Looking(portal);
        looking.finding.run(false);
        Document page = picture(looking);
        assertThat(page.select("tbody tr").eachText()).anySatisfy(row -> assertThat(row)
                .contains("Highways and Waste", "Culture and Leisure").endsWith(" 0"));
        assertThat(page.select("svg text.c").eachText()).contains("HW", "CL");
        portal.actAs(looking.town.outsider);
        assertThat(picture(looking).select("tbody tr").text()).doesNotContain("Culture and Leisure");
    }

    private static Document picture(Looking looking) {
        return Jsoup.parse(Html.string(new PicturePages(looking.reads, new PageParts(looking.town.room), looking.town.room).show().body()));
    }
}
