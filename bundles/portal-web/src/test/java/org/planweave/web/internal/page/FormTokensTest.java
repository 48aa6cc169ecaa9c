package org.planweave.web.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planweave.web.internal.front.Forgery;

class FormTokensTest {

    private static final String PAGE = """
            <main><form action="/search"><input name="q"></form><p>a <formula> is none</p>
            <form class="a > b" method="post" action="/say"><input name="text"></form>
            <form method="post" enctype="multipart/form-data" action="/up?x=1"><input name="file"></form>
            <form method='post'><button>Go</button></form></main>""";

    @Test
    void everyFormThatPostsCarriesTheToken() {
        Document page = Jsoup.parse(FormTokens.insert(PAGE, "t-1"));
        assertThat(page.select("form[action=/say] > input[name=" + Forgery.FIELD + "]").eachAttr("value")).containsExactly("t-1");
        assertThat(page.select("form:not([action]) > input[name=" + Forgery.FIELD + "]").eachAttr("value")).containsExactly("t-1");
        assertThat(page.select("form[enctype]").attr("action")).isEqualTo("/up?x=1&" + Forgery.FIELD + "=t-1");
        assertThat(page.select("form[action=/search] input")).hasSize(1);
    }

    @Test
    void anElementWithoutEndIsReadToItsEnd() {
        String open = "<form " + "a=b ".repeat(50_000);
        assertThat(FormTokens.insert(open, "t-1")).isEqualTo(open);
        assertThat(FormTokens.insert(open + " method=\"post\">", "t-1")).contains("t-1");
    }

    @Test
    void nothingElseChanges() {
        assertThat(FormTokens.insert(PAGE, "t-1").replaceAll("<input type=\"hidden\"[^>]*>", "")
                .replace("&amp;" + Forgery.FIELD + "=t-1", "")).isEqualTo(PAGE);
        assertThat(FormTokens.insert(PAGE, "")).isEqualTo(PAGE);
    }
}
