package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.planweave.itests.bad.DoesNothing;

/** N28: what the check says is what then happens, as the framework and the database tell it. */
@ResourceLock("Portal.shared")
class N28IT {

    private static final String ID = "trial28";
    private static final String TABLE = "create table trial28.answer%d (id integer not null primary key);";

    private final Portal portal = Portal.shared();
    private WatchedPortal watched;
    private int deploys;

    @BeforeEach
    void watch() {
        watched = WatchedPortal.of(portal);
    }

    @AfterEach
    void takeAway() {
        watched.remove(ID);
        watched.close();
    }

    @Test
    void tenDeploysGoAsTheirChecksSaid() {
        asSaid(trial("1.0.0"), 200);
        asSaid(trial("1.1.0").paths("trial28"), 200);
        asSaid(trial("1.2.0").paths("trial28,trial28more").file("db/V001__begin.sql", TABLE.formatted(1)), 200);
        asSaid(trial("1.3.0").paths("trial28").file("db/V001__begin.sql", TABLE.formatted(1))
                .file("db/V002__more.sql", TABLE.formatted(2) + "alter table trial28.answer1 add column due integer;"), 200);
        asSaid(trial("1.3.0").file("more.txt", "more"), 422);
        asSaid(trial("1.4.0").header("Import-Package", "org.nowhere"), 422);
        asSaid(trial("1.4.0").paths("plans"), 422);
        asSaid(trial("1.4.0").file("db/V003__less.sql", "drop table trial28.answer1;"), 422);
        asSaid(trial("1.4.0").file("db/V001__begin.sql", TABLE.formatted(3)), 422);
        asSaid(trial("1.5.0").switches("on").file("db/V001__begin.sql", TABLE.formatted(1)), 200);
        assertThat(deploys).isEqualTo(10);
    }

    @Test
    void whoHasAFormOpenIsCounted() {
        Path jar = watched.signed(ModuleCopy.of(Portal.shippedModule("plans")).version("0.9.0").write());
        int before = watched.check(jar).path("formsOpen").asInt();
        Http ruth = portal.pages("ruth.calloway");
        Http.Answer form = ruth.get("lines/HW-2027-a1-1/edit");
        assertThat(form.status()).as(form.text()).isEqualTo(200);
        assertThat(watched.check(jar).path("formsOpen").asInt()).isEqualTo(before + 1);
    }

    private static ModuleMade trial(String version) {
        return ModuleMade.named(ID).version(version).component(DoesNothing.class, "", "");
    }

    private void asSaid(ModuleMade made, int status) {
        deploys++;
        Path jar = watched.signed(made.write());
        watched.forget();
        JsonNode said = watched.check(jar);
        assertThat(watched.events()).as("the check itself touches nothing").isEmpty();
        List<String> existing = names();
        boolean wasThere = existing.contains(ID);
        Http.Answer answer = watched.deploySigned(jar);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(said.path("accepted").asBoolean()).as(said.toString()).isEqualTo(status == 200);
        if (status != 200) {
            assertThat(answer.json().path("detail").asText()).isEqualTo(String.join(" ", texts(said, "refusals")));
            assertThat(watched.events()).as("refused before anything was touched").isEmpty();
            return;
        }
        assertThat(watched.bundles("INSTALLED")).isEqualTo(texts(said, "installed"));
        assertThat(watched.bundles("UPDATED")).isEqualTo(texts(said, "updated"));
        assertThat(watched.bundles("STOPPED")).isEqualTo(texts(said, "refreshed"));
        Set<String> all = new TreeSet<>(texts(said, "installed"));
        all.addAll(texts(said, "updated"));
        assertThat(watched.touched()).as("nothing but what it named").isEqualTo(all);
        assertThat(texts(said, "refreshed").isEmpty()).isEqualTo(!wasThere);
        afterwards(said, jar);
    }

    private void afterwards(JsonNode said, Path jar) {
        JsonNode now = watched.module(ID);
        assertThat(now.path("version").asText()).isEqualTo(said.path("version").asText());
        assertThat(now.path("digest").asText()).isEqualTo(said.path("digest").asText());
        assertThat(texts(now, "switches")).isEqualTo(texts(said, "switches"));
        JsonNode again = watched.check(jar);
        assertThat(texts(again, "migrations")).as("they were carried out").isEmpty();
        assertThat(texts(again, "tables")).isEmpty();
        assertThat(texts(again, "newPaths")).as("it answers them now").isEmpty();
        assertThat(texts(again, "paths")).isEqualTo(texts(said, "paths"));
        if (!texts(said, "migrations").isEmpty()) {
            assertThat(texts(said, "tables")).as(said.toString()).anyMatch(what -> what.startsWith("adds the table trial28."));
        }
        assertThat(said.path("size").asLong()).isEqualTo(jar.toFile().length());
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        portal.api("owen.blake").get("api/v1/modules").items().forEach(module -> names.add(module.path("id").asText()));
        return names;
    }

    private static Set<String> texts(JsonNode of, String name) {
        Set<String> texts = new java.util.LinkedHashSet<>();
        of.path(name).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
