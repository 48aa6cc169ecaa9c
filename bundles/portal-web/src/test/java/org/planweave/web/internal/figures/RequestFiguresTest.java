package org.planweave.web.internal.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However many addresses modules declare and drop, the figures stay few. */
class RequestFiguresTest {

    @Test
    void moreRoutesThanThereMayBeAreCountedTogether() {
        RequestFigures figures = new RequestFigures();
        for (int i = 0; i < RequestFigures.MOST_ROUTES + 500; i++) {
            figures.answered("GET", "/r" + i, 200, 1_000_000);
        }
        List<? extends DataPointSnapshot> points = figures.registry().scrape().stream().toList().get(0).getDataPoints();
        assertThat(points).hasSize(RequestFigures.MOST_ROUTES + 1);
        assertThat(points).anySatisfy(point -> {
            assertThat(point.getLabels().get("route")).isEqualTo("other");
            assertThat(((HistogramSnapshot.HistogramDataPointSnapshot) point).getCount()).isEqualTo(500);
        });
    }
}
