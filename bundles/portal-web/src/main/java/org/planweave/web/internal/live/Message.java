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

    /** The first piece: who else has what open now, and after how long the browser tries again if the stream is lost. */
    static String hello(Map<ResourceRef, List<String>> editing) {
        Map<String, List<String>> named = new TreeMap<>();
        editing.forEach((what, names) -> named.put(what.toString(), names));
        return "retry: 5000\n" + of("hello", Map.of("editing", named));
    }

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
