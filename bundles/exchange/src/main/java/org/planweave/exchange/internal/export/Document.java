package org.planweave.exchange.internal.export;

import java.nio.charset.StandardCharsets;

/** A file to be given out: its media type and what is in it. */
public record Document(String type, byte[] content) {

    Document(String type, String text) {
        this(type, text.getBytes(StandardCharsets.UTF_8));
    }
}
