package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** From the moment the port is open people are either answered as ever or told that the portal is starting: never that there is nothing. */
class StartingIT {

    @Test
    void whoComesWhileItStartsIsToldSo() throws Exception {
        try (Portal portal = Portal.fresh(Map.of(), Sockets.free())) {
            Http ruth = portal.api("ruth.calloway");
            Http page = portal.pages("ruth.calloway");
            Http nobody = Http.asNobody(portal.url());
            assertThat(ruth.get("api/v1/plans/HW-2027/lines").status()).isEqualTo(200);
            portal.kill();
            Set<String> told = new TreeSet<>();
            CompletableFuture<Void> started = CompletableFuture.runAsync(portal::start);
            while (!started.isDone()) {
                for (String path : new String[] {"api/v1/plans/HW-2027/lines", "api/v1/comments?target=plans:line:HW-2027-a1-1", "api/v1/synergies"}) {
                    status(ruth, path, told);
                }
                status(page, "plans/HW-2027", told);
                status(nobody, "sign-in", told);
            }
            started.join();
            assertThat(ruth.get("api/v1/plans/HW-2027/lines").status()).isEqualTo(200);
            assertThat(told).contains("503").isSubsetOf("200", "503");
        }
    }

    /** Where nobody listens yet there is nothing to tell. */
    private static void status(Http http, String path, Set<String> told) {
        try {
            Http.Answer answer = http.get(path);
            told.add(answer.status() == 303 ? path + " leads to " + answer.header("Location") : String.valueOf(answer.status()));
        } catch (UncheckedIOException e) {
            assertThat(e).as("while nobody listens").hasCauseInstanceOf(IOException.class);
        }
    }
}
