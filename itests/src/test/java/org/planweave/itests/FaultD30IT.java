package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * D30: modules that can be removed are, in every combination, one step at a time (a Gray code): what is there answers, what is not is not
 * found, nothing fails in the log. At the end all are back.
 */
class FaultD30IT {

    private static final List<String> READERS = List.of("ruth.calloway", "owen.blake");

    private static Portal portal;

    private final Map<String, Path> jars = new LinkedHashMap<>();
    private final Map<String, Set<String>> lists = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    /** What the framework itself calls an error; asked for in the long form only. */
    private final List<String> frameworkErrors = new ArrayList<>();
    private final Set<String> there = new TreeSet<>();
    private WatchedPortal watched;
    private int logged;

    @BeforeAll
    static void start() {
        portal = Portal.fresh();
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void everyCombinationWorks() {
        try (WatchedPortal here = WatchedPortal.of(portal)) {
            watched = here;
            learn();
            List<String> removable = List.copyOf(jars.keySet());
            int all = 1 << removable.size();
            int subsets = Math.min(all, FaultFigures.times("D30", 4));
            logged = portal.log().length();
            smoke("all");
            int step = all / subsets;
            for (int i = 1; i < subsets; i++) {
                to(removable, gray(i * step % all));
                smoke(there.toString());
            }
            to(removable, all - 1);
            smoke("all again");
            FaultFigures.of("D30").with("modules", removable.size()).with("subsets", subsets).with("of", all).with("wrong", wrong)
                    .with("frameworkErrors", frameworkErrors).write();
            assertThat(wrong).isEmpty();
            assertThat(subsets < all ? List.of() : frameworkErrors).isEmpty();
        }
    }

    private static int gray(int i) {
        return i ^ i >> 1;
    }

    /** What there is to remove, and which lists of the API are each module's. */
    private void learn() {
        Http owen = portal.api("owen.blake");
        Set<String> paths = new TreeSet<>();
        owen.get("api/v1/openapi.json").json().path("paths").fields().forEachRemaining(path -> {
            if (!path.getKey().contains("{") && path.getValue().has("get")) {
                paths.add(path.getKey().substring(1));
            }
        });
        for (JsonNode module : owen.get("api/v1/modules").items()) {
            String id = module.path("id").asText();
            if (!module.path("always").asBoolean() && !id.equals("watch-bundles")) {
                jars.put(id, watched.signed(ModuleCopy.of(Portal.shippedModule(id)).write()));
                lists.put(id, new TreeSet<>(paths.stream().filter(path -> path.split("/")[0].equals(id)).toList()));
                there.add(id);
            }
        }
        assertThat(jars).hasSizeGreaterThanOrEqualTo(5);
    }

    /** @param subset a bit for each module that is to be there */
    private void to(List<String> removable, int subset) {
        for (int i = 0; i < removable.size(); i++) {
            String id = removable.get(i);
            boolean wanted = (subset >> i & 1) == 1;
            if (wanted != there.contains(id)) {
                Http.Answer answer = wanted ? watched.deploySigned(jars.get(id)) : watched.remove(id);
                if (answer.status() != (wanted ? 200 : 204)) {
                    wrong.add(there + (wanted ? " + " : " - ") + id + ": " + answer.status() + " " + answer.text());
                } else if (wanted) {
                    there.add(id);
                } else {
                    there.remove(id);
                }
            }
        }
    }

    private void smoke(String name) {
        Http ruth = portal.api("ruth.calloway");
        lists.forEach((id, paths) -> paths.forEach(path -> {
            int status = ruth.get("api/v1/" + path).status();
            boolean right = there.contains(id) ? status == 200 || status == 400 || status == 403 : status == 404;
            note(right, name, "api/v1/" + path, status);
        }));
        for (String reader : READERS) {
            Http pages = portal.pages(reader);
            for (String page : reader.equals(READERS.get(0)) ? List.of("", "plans", "plans/HW-2027") : List.of("", "plans")) {
                int status = pages.get(page).status();
                note(status == 200, name, "/" + page + " for " + reader, status);
            }
            for (String id : jars.keySet()) {
                int status = pages.get(id).status();
                note(there.contains(id) ? status < 500 : status == 404, name, "/" + id + " for " + reader, status);
            }
        }
        for (JsonNode module : portal.api("owen.blake").get("api/v1/modules").items()) {
            note(module.path("running").asBoolean(), name, module.path("id").asText() + " is not well: " + module.path("detail").asText(), 0);
        }
        String log = portal.log();
        List<String> lines = log.substring(logged).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(" ERROR ")) {
                List<String> into = lines.get(i).contains(" ERROR o.p.") ? wrong : frameworkErrors;
                into.add(name + ": " + String.join(" / ", lines.subList(i, Math.min(lines.size(), i + 4))));
            }
        }
        logged = log.length();
    }

    private void note(boolean right, String name, String what, int status) {
        if (!right) {
            wrong.add(name + ": " + what + " answered " + status);
        }
    }
}
