package org.planweave.web.internal.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.planweave.api.ResourceRef;
import org.planweave.web.internal.apps.Json;

/** The pieces of a stream, as {@code text/event-stream} has them. */
final class Message {

    /** Keeps the connection, and finds out whether there is still somebody. */
    static final String BEAT = ":\n\n";

    /** The first piece: the browser tries again after so long if the stream is lost. */
    static final String HELLO = "retry: 5000\nevent: hello\ndata: {}\n\n";

    /** Something has changed about what a page may see: the page looks for itself what. */
    static String changed(ResourceRef about, Collection<String> kinds) {
        return of("changed", Map.of("about", about.toString(), "kinds", kinds));
    }

    /** Who else has something open for editing now; nobody, if empty. */
    static String editing(ResourceRef what, List<String> names) {
        return of("editing", Map.of("ref", what.toString(), "names", names));
    }

    private static final ObjectMapper JSON = Json.mapper();

    private Message() {}

    private static String of(String event, Map<String, ?> data) {
        try {
            return "event: " + event + "\ndata: " + JSON.writeValueAsString(new TreeMap<>(data)) + "\n\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can be written as JSON.", e);
        }
    }
}
