package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What holds for every module that ships, whichever they are: there is no file a module here. */
@ResourceLock("Portal.shared")
class ModuleContractIT {

    private static final int PAGES_LOOKED_AT = 160;
    private static final Pattern PATHS = Pattern.compile("planweave\\.module;.*?paths:List<String>=(\"[^\"]*\"|[^;,]*)");
    private static final List<String> READERS = List.of("ruth.calloway", "owen.blake");

    private static Portal portal;
    private static final Map<String, Path> JARS = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        portal = Portal.shared();
        Portal.shippedModules().forEach(jar -> JARS.put(jar.getFileName().toString().replace(".jar", ""), jar));
    }

    @Test
    void everyModuleThatShipsRunsAndIsWell() {
        List<String> unwell = new ArrayList<>();
        Set<String> there = new TreeSet<>();
        modules().forEach(module -> {
            there.add(module.path("id").asText());
            if (!module.path("running").asBoolean()) {
                unwell.add(module.path("id").asText() + ": " + module.path("detail").asText());
            }
        });
        assertThat(unwell).isEmpty();
        assertThat(there).containsExactlyInAnyOrderElementsOf(JARS.keySet());
        assertThat(there).contains("plans", "comments");
    }

    @Test
    void everyLinkOnEveryPageLeadsSomewhereAndEveryTextIsThere() {
        List<String> wrong = new ArrayList<>();
        for (String reader : READERS) {
            wrong.addAll(crawl(portal.pages(reader), reader));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyListOfTheApiAnswers() {
        List<String> wrong = new ArrayList<>();
        Http api = portal.api("owen.blake");
        api.get("api/v1/openapi.json").json().path("paths").fields().forEachRemaining(path -> {
            if (!path.getKey().contains("{") && path.getValue().has("get")) {
                Http.Answer answer = api.get("api/v1" + path.getKey());
                boolean asksForMore = answer.status() == 400 && answer.json().path("errors").path(0).has("pointer");
                if (answer.status() != 200 && !asksForMore) {
                    wrong.add(path.getKey() + " answered " + answer.status() + ": " + answer.text());
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void removingOneTakesOnlyItsOwnAwayAndItComesBackWithWhatItHeld() {
        List<String> wrong = new ArrayList<>();
        for (JsonNode module : modules()) {
            if (!module.path("always").asBoolean()) {
                wrong.addAll(removedAndBack(module.path("id").asText()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void oneThatThePortalNeedsStays() {
        Http.Answer answer = portal.api("tess.rowan").delete("api/v1/modules/plans");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(portal.pages("ruth.calloway").get("plans").status()).isEqualTo(200);
    }

    private static List<String> removedAndBack(String id) {
        List<String> wrong = new ArrayList<>();
        Http pages = portal.pages("owen.blake");
        Map<String, Integer> before = answers(pages);
        Http.Answer removed = portal.api("tess.rowan").delete("api/v1/modules/" + id);
        check(wrong, removed.status() < 300, "removing " + id + " answered " + removed.status() + ": " + removed.text());
        Set<String> own = paths(id);
        answers(pages).forEach((path, status) -> check(wrong, status == (own.contains(path) ? 404 : before.get(path)),
                "without " + id + ", /" + path + " answered " + status));
        Set<String> links = links(pages.get(""));
        own.forEach(path -> check(wrong, !links.contains(path), "without " + id + " the menu still leads to /" + path));
        Http.Answer back = portal.api("tess.rowan").jar("api/v1/modules", signed(JARS.get(id)));
        check(wrong, back.status() == 200, "bringing " + id + " back answered " + back.status() + ": " + back.text());
        check(wrong, answers(pages).equals(before), id + " came back, but answers " + answers(pages) + " where it was " + before);
        return wrong;
    }

    /** What the first page of every module answers. */
    private static Map<String, Integer> answers(Http pages) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        JARS.keySet().forEach(id -> paths(id).forEach(path -> answers.put(path, pages.get(path).status())));
        return answers;
    }

    /** In a packed file the bytes of any sign may stand by chance. */
    private static boolean isText(Http.Answer page) {
        return page.header("Content-Type").startsWith("text/");
    }

    private static List<String> crawl(Http pages, String reader) {
        List<String> wrong = new ArrayList<>();
        Deque<String> toSee = new ArrayDeque<>(List.of(""));
        Set<String> seen = new LinkedHashSet<>(toSee);
        for (int looked = 0; looked < PAGES_LOOKED_AT && !toSee.isEmpty(); looked++) {
            String path = toSee.remove();
            Http.Answer page = pages.get(path);
            boolean leads = page.status() == 303 && !page.header("Location").contains("sign-in");
            check(wrong, page.status() == 200 || leads, reader + ": /" + path + " answered " + page.status());
            check(wrong, !isText(page) || !page.text().contains("‹"), reader + ": /" + path + " shows a key without a text");
            check(wrong, !page.text().contains("This part is not available"), reader + ": a part of /" + path + " is not available");
            if (page.header("Content-Type").startsWith("text/html")) {
                links(page).stream().filter(seen::add).forEach(toSee::add);
            }
        }
        return wrong;
    }

    /** Where the page's links lead in this portal, without the leading slash and what is behind a hash. */
    private static Set<String> links(Http.Answer page) {
        Set<String> links = new LinkedHashSet<>();
        Jsoup.parse(page.text(), portal.url()).select("a[href]").forEach(link -> {
            String address = link.absUrl("href").replaceAll("#.*", "");
            if (address.startsWith(portal.url()) && !address.contains("/sign-out")) {
                links.add(address.substring(portal.url().length()).replace(" ", "%20"));
            }
        });
        return links;
    }

    private static Set<String> paths(String id) {
        try (JarFile jar = new JarFile(JARS.get(id).toFile())) {
            Matcher paths = PATHS.matcher(jar.getManifest().getMainAttributes().getValue("Provide-Capability"));
            return paths.find() ? new TreeSet<>(List.of(paths.group(1).replace("\"", "").split(","))) : Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path signed(Path jar) {
        try {
            Path copy = Scratch.file("back", ".jar");
            Files.copy(jar, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return BadModulesIT.signedBy(portal, copy);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode modules() {
        return portal.api("owen.blake").get("api/v1/modules").items();
    }

    private static void check(List<String> wrong, boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }
}
