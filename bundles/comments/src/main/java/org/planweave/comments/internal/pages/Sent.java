package org.planweave.comments.internal.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.planweave.comments.internal.rules.Quote;

/** Reads what a form sent. */
public final class Sent {

    private Sent() {}

    /** A field as it was typed, with plain line breaks; empty if it was not sent. */
    public static String text(MultivaluedMap<String, String> sent, String name) {
        @Nullable String value = sent.getFirst(name);
        return value == null ? "" : value.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Something that a form is given when it is shown, so that sending it twice does one thing. */
    public static String once() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** Words that were copied from a line, without quotation marks put around them and space that came with them. */
    static Quote quote(String typed) {
        String words = typed.strip();
        boolean quoted = words.length() > 2 && words.startsWith("“") && words.endsWith("”");
        return Quote.of(quoted ? words.substring(1, words.length() - 1) : words);
    }
}
