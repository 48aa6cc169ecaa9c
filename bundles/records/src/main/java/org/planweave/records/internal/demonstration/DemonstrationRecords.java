package org.planweave.records.internal.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.DemonstrationPart;
import org.planweave.records.internal.rules.Target;
import org.planweave.records.internal.stored.Gathering;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.Requests;

/** Loads {@code records.json}: requests about lines, plans or topics; a key becomes the request's id. One whose line is not there is left out. */
@Component(service = DemonstrationPart.class)
public final class DemonstrationRecords implements DemonstrationPart {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AFTER_ALL_OTHERS = 90;

    private final Requests requests;
    private final Gathering gathering;
    private final Host host;

    @Activate
    public DemonstrationRecords(@Reference Requests requests, @Reference Gathering gathering, @Reference Host host) {
        this.requests = requests;
        this.gathering = gathering;
        this.host = host;
    }

    @Override
    public int order() {
        return AFTER_ALL_OTHERS;
    }

    @Override
    public void load(Files files) {
        files.open("records.json").ifPresent(file -> {
            try (InputStream in = file) {
                JSON.readTree(in).forEach(this::take);
            } catch (IOException e) {
                throw new UncheckedIOException("The demonstration's requests cannot be read.", e);
            }
        });
    }

    private void take(JsonNode json) {
        Target target = Target.of(json.path("kind").asText(), json.path("target").asText().replace('/', '-'));
        String reference = json.path("reference").asText();
        boolean there = requests.all().stream().anyMatch(one -> one.reference().equals(reference));
        if (!there && isThere(target)) {
            LocalDate received = LocalDate.parse(json.path("received").asText());
            requests.take(json.path("key").asText(), reference, json.path("asked").asText(),
                    received.isAfter(host.today()) ? host.today() : received, target);
        }
    }

    private boolean isThere(Target target) {
        try {
            return !gathering.titled(target).isEmpty();
        } catch (Problem none) {
            return false;
        }
    }
}
