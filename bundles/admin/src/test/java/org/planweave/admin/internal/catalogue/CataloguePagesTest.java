package org.planweave.admin.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.planweave.admin.internal.Shown;
import org.planweave.admin.internal.Town;
import org.planweave.admin.internal.desk.Desk;

class CataloguePagesTest {

    private final Town town = new Town();
    private final Desk desk = new Desk(town, town);

    private record Said() implements Catalogue {
        @Override
        public List<Slot> slots() {
            return List.of(new Slot("page.banner/v1", "page", "every", "web", List.of()),
                    new Slot("plan.aside/v1", "Plan", "/plans/{id}", "plans", List.of("comments", "reports")));
        }

        @Override
        public List<Tidings> events() {
            return List.of(new Tidings("PlanMoved", "org.planweave.api.planning", List.of("String plan", "PlanState to"), List.of()));
        }
    }

    @Test
    void saysWhereAModuleMayStandAndWhatItMayHear() {
        Document page = Shown.page(new CataloguePages(new Said(), desk).page());
        assertThat(page.select("tbody tr").eachText()).containsExactly("page.banner/v1 Every page web Once on the page Nobody",
                "plan.aside/v1 /plans/{id} plans Plan comments, reports",
                "PlanMoved org.planweave.api.planning String plan, PlanState to Nobody");
        assertThat(new CatalogueResource(new Said(), desk).whole().slots()).hasSize(2);
    }

    @Test
    void isForAdministratorsAndWhoDeploys() {
        town.asking = Town.PIA;
        assertThatThrownBy(() -> new CataloguePages(new Said(), desk).page()).extracting("status").isEqualTo(403);
        assertThatThrownBy(() -> new CatalogueResource(new Said(), desk).whole()).extracting("status").isEqualTo(403);
    }
}
