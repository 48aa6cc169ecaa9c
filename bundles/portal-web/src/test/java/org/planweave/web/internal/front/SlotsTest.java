package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.planweave.api.Identified;
import org.planweave.api.people.Department;
import org.planweave.ui.Contribution;
import org.planweave.ui.Html;
import org.planweave.ui.Waiting;

class SlotsTest {

    private static TestedPortal portal;
    private final List<Contribution<?>> added = new java.util.ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        portal = new TestedPortal();
        portal.modules.put("one", 11, "on");
        portal.modules.put("two", 12, "on");
    }

    @AfterAll
    static void stop() throws Exception {
        portal.close();
    }

    @AfterEach
    void takeAway() {
        added.forEach(portal.slots::remove);
    }

    private void add(Contribution<?> contribution, long bundle, String slot, int order, String when) {
        added.add(contribution);
        portal.slots.add(contribution, Map.of("service.bundleid", bundle, "service.id", bundle,
                "planweave.slot", slot, "planweave.slot.order", order, "planweave.slot.when", when));
    }

    private static Contribution<Identified> saying(String word) {
        return items -> Map.of(items.get(0).id(), Html.text(word));
    }

    private static List<String> words(List<Content> contents) {
        return contents.stream().map(Html::string).toList();
    }

    @Test
    void contributionsStandInTheirOrderAndAreAskedOnceForAllItems() {
        AtomicInteger asked = new AtomicInteger();
        add(saying("later"), 11, "line/v1", 200, "");
        add((Contribution<Department>) items -> {
            asked.incrementAndGet();
            return Map.of("d1", Html.text("a"), "d2", Html.text("<b>"), "unknown", Html.text("c"));
        }, 12, "line/v1", 100, "");
        Map<String, List<Content>> all = portal.slots.render("line/v1", List.of(People.HIGHWAYS, People.HOUSING));
        assertThat(words(all.get("d1"))).containsExactly("a", "later");
        assertThat(words(all.get("d2"))).containsExactly("&lt;b&gt;");
        assertThat(all).doesNotContainKey("unknown");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aPartThatFailsCostsItsOwnPlaceOnly() {
        add(items -> {
            throw new NoClassDefFoundError("gone");
        }, 11, "home.cards/v1", 1, "");
        add((Contribution<Identified>) items -> Map.of(items.get(0).id(), output -> {
            throw new IllegalStateException("while it is written");
        }), 11, "home.cards/v1", 2, "");
        add(saying("still here"), 12, "home.cards/v1", 3, "");
        String[] cookie = portal.cookie("ruth");
        java.net.http.HttpResponse<String> page = portal.get("/", cookie);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body().split("This part is not available", -1)).hasSize(3);
        assertThat(page.body()).contains("still here").contains("Nothing waits on you")
                .doesNotContain("while it is written");
    }

    @Test
    void aPartIsForThoseItIsMeantFor() {
        add(saying("for administrators"), 11, "home.cards/v1", 1, "administrator, auditor");
        assertThat(portal.get("/", portal.cookie("ada")).body()).contains("for administrators");
        assertThat(portal.get("/", portal.cookie("ruth")).body()).doesNotContain("for administrators");
    }

    @Test
    void aModuleThatIsOffHasNoPart() {
        add(saying("part of two"), 12, "home.cards/v1", 1, "");
        portal.modules.turn("two", "on", "d1", null, false, "x");
        assertThat(portal.get("/", portal.cookie("ruth")).body()).doesNotContain("part of two");
        assertThat(portal.get("/", portal.cookie("beth")).body()).contains("part of two");
        portal.modules.turn("two", "on", "d1", null, true, "");
    }

    private static String headline() {
        return Jsoup.parse(portal.get("/", portal.cookie("ruth")).body()).select("h1").text();
    }

    @Test
    void theFirstPageSaysHowMuchWaits() {
        assertThat(headline()).matches("Good (morning|afternoon|evening), Ruth\\. Nothing waits on you\\.");
        Content thing = Html.element("li", Map.of(), Html.element("p", Map.of("class", "pw-todo__what"), Html.text("Answer")));
        add((Contribution<Identified>) items -> Map.of(items.get(0).id(), new Waiting(List.of(thing, thing))), 11, "home.tasks/v1", 10, "");
        assertThat(headline()).endsWith("Ruth. Two things wait on you.");
        add(saying("a part that does not count"), 12, "home.tasks/v1", 15, "");
        assertThat(headline()).endsWith("Ruth. Three things wait on you.");
        add((Contribution<Identified>) items -> {
            throw new IllegalStateException("out of order");
        }, 12, "home.tasks/v1", 20, "");
        assertThat(headline()).as("what is missing may know of more").endsWith(", Ruth.");
    }
}
