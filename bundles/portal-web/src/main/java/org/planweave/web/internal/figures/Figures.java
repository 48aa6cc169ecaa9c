package org.planweave.web.internal.figures;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmBufferPoolMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmClassLoadingMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmRuntimeInfoMetric;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.host.Gauges;
import org.planweave.api.host.Gauges.Gauge;

/** All figures of the portal and of the Java that runs it, in the formats that Prometheus reads. */
@Component(service = Figures.class)
public final class Figures {

    private final PrometheusRegistry java = new PrometheusRegistry();
    private final RequestFigures requests;
    private final List<Gauges> gauges = new CopyOnWriteArrayList<>();
    private final ExpositionFormatWriter text = PrometheusTextFormatWriter.builder().build();
    private final ExpositionFormatWriter open = OpenMetricsTextFormatWriter.builder().build();

    @Activate
    public Figures(@Reference RequestFigures requests) {
        this.requests = requests;
        JvmMemoryMetrics.builder().register(java);
        JvmGarbageCollectorMetrics.builder().register(java);
        JvmThreadsMetrics.builder().register(java);
        JvmBufferPoolMetrics.builder().register(java);
        JvmClassLoadingMetrics.builder().register(java);
        JvmRuntimeInfoMetric.builder().register(java);
        ProcessMetrics.builder().register(java);
    }

    @Reference(service = Gauges.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addGauges(Gauges more) {
        gauges.add(more);
    }

    void removeGauges(Gauges gone) {
        gauges.remove(gone);
    }

    /** What is sent, and as which media type. */
    record Sent(String type, byte[] body) {}

    /** @param accept what the asker reads; OpenMetrics only if it says so */
    Sent read(@Nullable String accept) throws IOException {
        ExpositionFormatWriter format = open.accepts(accept) ? open : text;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(out, all());
        return new Sent(format.getContentType(), out.toByteArray());
    }

    private MetricSnapshots all() {
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        java.scrape().forEach(all::metricSnapshot);
        requests.registry().scrape().forEach(all::metricSnapshot);
        Map<String, GaugeSnapshot.Builder> named = new LinkedHashMap<>();
        gauges.forEach(part -> part.now().forEach(one -> named.computeIfAbsent(one.name(),
                name -> GaugeSnapshot.builder().name(name).help(one.help())).dataPoint(point(one))));
        named.values().forEach(one -> all.metricSnapshot(one.build()));
        return all.build();
    }

    private static GaugeDataPointSnapshot point(Gauge gauge) {
        Labels.Builder labels = Labels.builder();
        gauge.labels().forEach(labels::label);
        return GaugeDataPointSnapshot.builder().value(gauge.value()).labels(labels.build()).build();
    }
}
