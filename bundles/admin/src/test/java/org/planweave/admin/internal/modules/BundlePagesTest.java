package org.planweave.admin.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planweave.admin.internal.Shown;
import org.planweave.admin.internal.Town;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.api.modules.BundleState;

class BundlePagesTest {

    private final Town town = new Town();

    @Test
    void tellsModulesFromThePortalsOwnParts() {
        Instant noon = Instant.parse("2027-01-14T12:00:00Z");
        BundlePages pages = new BundlePages(() -> List.of(
                new BundleState(0, "org.apache.felix.framework", "7.0.5", "ACTIVE", null, noon, null, 1),
                new BundleState(7, "org.planweave.notes", "1.0.0", "ACTIVE", "notes", noon, noon, 3),
                new BundleState(8, Town.NASTY, "1.0.0", "RESOLVED", "bad", noon, null, 0)), new Desk(town, town));

        Document page = Shown.page(pages.all());

        assertThat(page.select("section").get(0).select("tbody tr").eachText()).containsExactly(
                "notesorg.planweave.notes 7 1.0.0 Active 14 January 2027, 12:00 14 January 2027, 12:00, start 3",
                "bad" + Town.NASTY + " 8 1.0.0 Not started 14 January 2027, 12:00 Not since the portal started");
        assertThat(page.select("section").get(1).select("tbody tr").eachText()).containsExactly(
                "org.apache.felix.framework 0 7.0.5 Active 14 January 2027, 12:00 With the portal");
    }
}
