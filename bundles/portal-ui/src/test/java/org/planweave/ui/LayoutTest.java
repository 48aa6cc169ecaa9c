package org.planweave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.planweave.ui.components.Layout;
import org.planweave.ui.components.Markup;

class LayoutTest {

    private static final Layout.Reader READER = new Layout.Reader("Ruth Calloway", "/people/me", Specimen.HIGHWAYS);

    private final Document plan = Jsoup.parse(Html.string(Specimen.layout("/assets/ui/abc/")));

    @Test
    void mastheadCrumbsAndFooterAreThoseOfTheDesign() throws IOException {
        assertThat(normal("header")).isEqualTo(expected("masthead.html"));
        assertThat(normal("nav.pw-crumbs")).isEqualTo(expected("crumbs.html"));
        assertThat(normal("footer")).isEqualTo(expected("footer.html"));
    }

    @Test
    void aKeyboardReaderCanSkipToTheMainPart() {
        Element first = plan.body().child(0);
        assertThat(first.attr("href")).isEqualTo("#main-content");
        assertThat(plan.select("main#main-content[tabindex=-1]")).hasSize(1);
    }

    @Test
    void thereIsOneMainHeadingAndEveryIdIsUsedOnce() {
        assertThat(plan.select("h1")).hasSize(1);
        List<String> ids = plan.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        plan.select("[aria-details], [aria-labelledby]").forEach(each -> assertThat(ids)
                .contains(each.hasAttr("aria-details") ? each.attr("aria-details") : each.attr("aria-labelledby")));
    }

    @Test
    void nothingIsInlineAndEveryFileHasTheHash() {
        assertThat(plan.select("[style], style, script:not([src])")).isEmpty();
        plan.select("link[href], script[src]")
                .forEach(each -> assertThat(each.attr(each.hasAttr("src") ? "src" : "href"))
                        .startsWith("/assets/ui/abc/"));
        assertThat(plan.getAllElements()).noneMatch(each -> each.attributes().asList().stream()
                .anyMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    @Test
    void aDoorHasNeitherMenuNorSearch() {
        Page door = Page.titled("Sign in").door().body(Html.text("x"));
        for (Layout layout : List.of(
                Specimen.layout(door, READER, "/a/"), Specimen.layout(Page.titled("Sign in").body(Html.text("x")),
                        null, "/a/"))) {
            Document page = Jsoup.parse(Html.string(layout));
            assertThat(page.select("nav, form, .pw-masthead__tools")).isEmpty();
            assertThat(page.select(".pw-wordmark, footer")).hasSize(2);
            assertThat(page.select(".pw-masthead__council").text()).isEqualTo("Marrowdale Council");
        }
    }

    @Test
    void everyPageOfAReaderLetsThemSignOut() {
        for (String title : List.of("Plans", "There is no such page")) {
            Document page = Jsoup.parse(Html.string(Specimen.layout(Page.titled(title).body(Html.text("x")), READER, "/a/")));
            assertThat(page.select("header form[action=/sign-out][method=post] button").eachText()).containsExactly("Sign out");
        }
    }

    @Test
    void someoneOfTheWholeCouncilHasNoStrip() {
        Layout.Reader reader = new Layout.Reader("Helen Strand", "/people/me", null);
        Document page = Jsoup.parse(Html.string(Specimen.layout(Page.titled("Plans"), reader, "/a/")));
        assertThat(page.select(".pw-selvedge-top, header .pw-dept, .pw-crumbs")).isEmpty();
        assertThat(page.title()).isEqualTo("Plans – Planweave – Marrowdale Council");
    }

    @Test
    void theNoticeAndEveryWordOfThePageAreEscaped() {
        String evil = "<img src=x onerror=alert(1)>";
        Page page = Page.titled(evil).noticeSuccess(evil).crumb(evil, "javascript:alert(1)").body(Html.text(evil));
        String html = Html.string(Specimen.layout(page, new Layout.Reader(evil, "/", Specimen.HIGHWAYS), "/a/"));
        assertThat(html).doesNotContain("<img").doesNotContain("javascript:");
        assertThat(Jsoup.parse(html).select(".pw-flash[role=status]").text()).isEqualTo(evil);
    }

    @Test
    void htmxIsLoadedOnlyWithANonce() {
        Layout bare = Specimen.layout("/a/");
        Layout.Assets assets = new Layout.Assets("/a/", "n0nce", List.of("/assets/plans/1/plans.css"), List.of());
        Layout with = new Layout(bare.council(), bare.version(), bare.reader(), bare.nav(), bare.navEnd(),
                bare.searchHref(),
                bare.page(), bare.banners(), bare.footer(), assets, "");
        assertThat(plan.select("script[src*=htmx], meta[name=htmx-config]")).isEmpty();
        Document page = Jsoup.parse(Html.string(with));
        assertThat(page.select("script[nonce=n0nce]")).hasSize(2);
        assertThat(page.select("link[href=/assets/plans/1/plans.css]")).hasSize(1);
        assertThat(page.select("meta[name=csrf-token]")).isEmpty();
    }

    private String normal(String selector) {
        return Markup.normal(plan.selectFirst(selector).outerHtml());
    }

    private static String expected(String name) throws IOException {
        try (InputStream in = LayoutTest.class.getResourceAsStream("/layout/" + name)) {
            return Markup.normal(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aPageOfEveryPartHasSoundIdsToo() {
        Document page = Jsoup.parse(Html.string(EveryPart.layout("/a/")));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        page.select("label[for]").forEach(label -> assertThat(page.getElementById(label.attr("for"))).isNotNull());
        page.select(".govuk-error-summary a").forEach(link -> assertThat(page.select(link.attr("href"))).hasSize(1));
        page.select("[aria-describedby]")
                .forEach(each -> assertThat(page.getElementById(each.attr("aria-describedby").split(" ")[0]))
                .isNotNull());
    }
}
