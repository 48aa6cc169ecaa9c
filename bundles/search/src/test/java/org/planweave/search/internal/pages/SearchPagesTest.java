package org.planweave.search.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.planweave.api.access.Protection.Audience;
import org.planweave.search.internal.find.Town;
import org.planweave.ui.Html;

class SearchPagesTest {

    private final Town town = new Town();
    private final SearchPages pages = new SearchPages(town.search, town.portal.council());

    @AfterEach
    void close() {
        town.close();
    }

    private Document page(String q, String kind, String department, String page) {
        Document document = Jsoup.parse(Html.string(pages.show(q, List.of(kind), List.of(department), page).body()));
        assertThat(document.text()).doesNotContain("‹");
        return document;
    }

    private Document page(String q) {
        return page(q, "", "", "1");
    }

    @Test
    void saysWhatToDoBeforeAnythingIsAsked() {
        town.line("1", "Rebuild", town.highways, Audience.COUNCIL);
        town.as(town.ours);
        assertThat(page("").select("h2").eachText()).containsExactly("What helps");
        assertThat(page(" *** ").select("ol")).isEmpty();
    }

    @Test
    void leadsToEachResultInItsPlace() {
        town.line("1", "Rebuild the crossing <script>alert(1)</script>", town.highways, Audience.COUNCIL);
        town.as(town.ours);
        Document page = page("crossing");
        assertThat(page.select("ol a").attr("href")).isEqualTo("/plans/p1#line-1");
        assertThat(page.select("ol mark").text()).isEqualTo("crossing");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("#search-q").val()).isEqualTo("crossing");
        assertThat(page.select("ol .pw-dept").text()).contains("Highways and Waste");
        assertThat(page.select(".govuk-inset-text")).isEmpty();
    }

    @Test
    void saysThatTheIndexIsBeingBuilt() {
        town.library.line("1", "Rebuild the crossing", town.highways.id());
        town.portal.actAs(town.ours);
        assertThat(page("crossing").select(".govuk-inset-text").text()).contains("being built");
    }

    @Test
    void saysWhichWordsAreNowhereAndWhichAre() {
        town.line("1", "Rebuild the crossing", town.highways, Audience.COUNCIL);
        town.as(town.ours);
        Document page = page("crossing unicorn");
        assertThat(page.select("p b").eachText()).containsExactly("unicorn");
        assertThat(page.select(".pw-list a").eachAttr("href")).containsExactly("/search?q=crossing");
    }

    @Test
    void keepsTheFilterFromPageToPage() {
        town.lines(45, "a crossing & more", town.highways, Audience.COUNCIL);
        town.as(town.ours);
        Document page = page("crossing & more", "line", "HW", "2");
        assertThat(page.select("ol").attr("start")).isEqualTo("21");
        assertThat(page.select("input[name=kind][checked]").val()).isEqualTo("line");
        assertThat(page.select("input[name=department][checked]").val()).isEqualTo(town.highways.id());
        assertThat(page.select("a[rel=next]").attr("href"))
                .isEqualTo("/search?q=crossing+%26+more&kind=line&department=" + town.highways.id() + "&page=3");
        assertThat(page("crossing", "nonsense", "nowhere", "minus one").select(".pw-lead").text()).contains("filters");
    }

    @Test
    void takesTenThousandCharacters() {
        town.as(town.ours);
        Document page = page("\"<a b> ".repeat(1_500));
        assertThat(page.text()).contains("first 20 words");
        assertThat(page.select("#search-q").val()).hasSizeLessThanOrEqualTo(1_000);
    }
}
