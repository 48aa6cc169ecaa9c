package org.planweave.clusters.internal.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.DemonstrationPart;
import org.planweave.api.people.Council;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.CharterCheck;
import org.planweave.clusters.internal.rules.Day;
import org.planweave.clusters.internal.stored.WriteClusters;

/** Loads {@code clusters.json}. A key becomes the cluster's id, a round's key is its id. */
@Component(service = DemonstrationPart.class)
public final class DemonstrationClusters implements DemonstrationPart {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final WriteClusters clusters;
    private final Council council;

    @Activate
    public DemonstrationClusters(@Reference WriteClusters clusters, @Reference Council council) {
        this.clusters = clusters;
        this.council = council;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load(Files files) {
        files.open("clusters.json").ifPresent(in -> read(in).forEach(this::put));
    }

    private static JsonNode read(InputStream file) {
        try (InputStream in = file) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration's file clusters.json cannot be read.", e);
        }
    }

    private void put(JsonNode json) {
        Charter charter = new Charter(
                json.path("name").asText(), json.path("purpose").asText(""), json.path("lead").asText(),
                texts(json.path("members")), texts(json.path("observers")), days(json.path("meetings")),
                json.path("draftsFrom").asText(""), json.path("observersComment").asBoolean(false));
        String previous = json.path("previous").asText("");
        clusters.put(json.path("key").asText(), json.path("round").asText(), CharterCheck.checked(charter, council),
                previous.isEmpty() ? null : previous, json.path("open").asBoolean(true));
    }

    private static List<String> texts(JsonNode array) {
        List<String> all = new ArrayList<>();
        array.forEach(one -> all.add(one.asText()));
        return all;
    }

    private static List<Day> days(JsonNode meetings) {
        List<Day> days = new ArrayList<>();
        meetings.forEach(one -> {
            ZonedDateTime at = Instant.parse(one.path("at").asText()).atZone(LONDON);
            days.add(new Day(one.path("title").asText(), at.toLocalDate().toString(), at.toLocalTime().toString(),
                    one.path("place").asText("")));
        });
        return days;
    }
}
