package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What whoever watches the portal learns of it, and what not. */
@ResourceLock("Portal.shared")
class WatchIT {

    private final Portal portal = Portal.shared();

    @Test
    void theFiguresSayHowThePortalIsAndNothingOfPeople() {
        portal.pages("ruth.calloway").get("search?q=zwitscher");
        Http.Answer figures = Http.asNobody(portal.url()).get("metrics");
        assertThat(figures.status()).isEqualTo(200);
        assertThat(figures.text()).contains("planweave_database_up 1", "planweave_pool_most 16", "planweave_events_unplaced ",
                "planweave_audit_unsealed_seconds ", "planweave_module_running{module=\"plans\",version=\"", "planweave_module_resting{module=\"search\"} 0",
                "planweave_listener_waiting{listener=\"search.resources\"} ", "planweave_job_failed{job=\"",
                "planweave_request_seconds_count{route=\"/search\",status=\"2xx\",verb=\"GET\"}", "jvm_memory_used_bytes{area=\"heap\"}",
                "jvm_gc_collection_seconds_count{gc=\"", "process_open_fds ")
                .doesNotContain("ruth", "calloway", "zwitscher", "HW-2027").containsPattern("planweave_sessions_open [1-9]");
    }

    @Test
    void healthSaysWhatIsDegraded() {
        Http.Answer ready = Http.asNobody(portal.url()).get("health/ready");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.json().path("degraded").isArray()).isTrue();
        assertThat(ready.json().path("degraded")).isEmpty();
    }
}
