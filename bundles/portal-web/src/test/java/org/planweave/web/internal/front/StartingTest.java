package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Who comes while the portal is being brought up is told so, and not that there is nothing. */
class StartingTest {

    /** One of a module. */
    @Path("notes")
    public static final class Notes {

        @GET
        public String all() {
            return "all of them";
        }
    }

    @Test
    void whatIsOfModulesIsNotThereYetAndTheDoorIs() throws Exception {
        try (TestedPortal portal = new TestedPortal()) {
            portal.module("notes", 7, new Notes());
            String[] cookie = portal.cookie("ruth");
            portal.starting.set(true);
            for (String path : new String[] {"/notes", "/", "/plans/one-that-comes"}) {
                HttpResponse<String> answer = portal.get(path, "Cookie", cookie[1], "Accept", "text/html");
                assertThat(answer.statusCode()).as(path).isEqualTo(503);
                assertThat(answer.body()).contains("The portal is starting. This page opens by itself");
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
                assertThat(answer.headers().firstValue("Refresh")).as("the page opens by itself").hasValue("5");
            }
            HttpResponse<String> system = portal.get("/api/v1/notes", "Authorization", "Bearer token-ruth", "Accept", "application/json");
            assertThat(system.statusCode()).isEqualTo(503);
            assertThat(system.body()).contains("urn:planweave:problem:starting", "The portal is starting and did nothing");
            assertThat(system.headers().firstValue("Refresh")).isEmpty();
            assertThat(portal.get("/sign-in").statusCode()).isEqualTo(200);
            assertThat(portal.get("/health/live").statusCode()).isEqualTo(200);

            portal.starting.set(false);
            assertThat(portal.get("/notes", cookie).body()).isEqualTo("all of them");
            assertThat(portal.get("/plans/one-that-comes", cookie).statusCode()).isEqualTo(404);
        }
    }
}
