package org.planweave.admin.internal.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planweave.admin.internal.Shown;
import org.planweave.admin.internal.Town;
import org.planweave.admin.internal.TownClusters;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Sentences;

class AuditPagesTest {

    private final Town town = new Town();
    private final AuditPages pages = new AuditPages(town, new Sentences(town, town, new TownClusters()), new Desk(town, town));

    @Test
    void tellsEntriesNewestFirstFiftyAtATime() {
        for (int i = 0; i < 60; i++) {
            town.record("thing.done", "thing:" + Town.NASTY, Map.of());
        }
        town.record("module.deployed", "module:notes", Map.of("version", "2.0.0"));
        town.asking = Town.IVOR;

        Document page = Shown.page(pages.page(null, null));
        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.select("tbody tr").first().text()).contains("deployed Notes 2.0.0");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/admin/audit?before=12");
        assertThat(Shown.page(pages.page(null, 12L)).select("a[rel=next]")).isEmpty();
        assertThat(Shown.page(pages.page("module:notes", null)).select("tbody tr")).hasSize(1);
        assertThat(Shown.page(pages.page("module:none", null)).text()).contains("Nothing about this");
    }

    @Test
    void isForAdministratorsAndAuditors() {
        town.asking = Town.PIA;
        assertThatThrownBy(() -> pages.page(null, null)).extracting("status").isEqualTo(403);
        assertThatThrownBy(() -> pages.csv(null)).extracting("status").isEqualTo(403);
    }

    @Test
    void writesNoFormulaIntoASpreadsheet() {
        town.record("thing.done", "=1+1", Map.of("why", "say \"no\", then go"));
        assertThat(Csv.of(town.entries)).isEqualTo("sequence,at,who,action,subject,facts\r\n"
                + "\"1\",\"1970-01-01T00:00:00Z\",\"p1\",\"thing.done\",\"'=1+1\",\"why=say \"\"no\"\", then go\"\r\n");
    }
}
