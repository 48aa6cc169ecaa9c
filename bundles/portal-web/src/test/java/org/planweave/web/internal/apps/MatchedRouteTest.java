package org.planweave.web.internal.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.uri.UriTemplate;
import org.junit.jupiter.api.Test;

/** The one form of an address that may stand in a log. */
class MatchedRouteTest {

    @Test
    void putsTheLastPartLastAndLeavesPatternsOut() {
        assertThat(route("/{id}", "/plans")).isEqualTo("/plans/{id}");
        assertThat(route("/{step : [a-z]{2,4}}/now", "/admin/{id}")).isEqualTo("/admin/{id}/{step}/now");
        assertThat(route("/", "/")).isEqualTo("/");
        assertThat(route("/", "/search")).isEqualTo("/search");
    }

    private static String route(String... lastFirst) {
        List<UriTemplate> parts = Stream.of(lastFirst).map(UriTemplate::new).toList();
        return MatchedRoute.route(parts);
    }
}
