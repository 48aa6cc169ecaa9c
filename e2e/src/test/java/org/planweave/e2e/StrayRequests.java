package org.planweave.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.logging.LogEntries;
import org.openqa.selenium.logging.LogEntry;

/** What a browser's own log says of requests to somebody else. */
final class StrayRequests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StrayRequests() {}

    /** The addresses asked for that do not begin as the portal's, of pages and what is in them. */
    static List<String> in(LogEntries log, String portal) {
        List<String> stray = new ArrayList<>();
        for (LogEntry entry : log.getAll()) {
            JsonNode message = message(entry);
            String url = message.path("params").path("request").path("url").asText();
            if (message.path("method").asText().equals("Network.requestWillBeSent") && !url.startsWith(portal)
                    && !url.matches("(data|about|blob|chrome):.*")) {
                stray.add(url);
            }
        }
        return stray;
    }

    private static JsonNode message(LogEntry entry) {
        try {
            return JSON.readTree(entry.getMessage()).path("message");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
