package org.planweave.comments.internal.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.Line;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.rules.Quote;
import org.planweave.comments.internal.stored.NewComment;

/**
 * What a person typed into the form for a new comment.
 *
 * @param version the line's version that they had before them
 * @param quote the words it is on; empty for the whole line
 */
public record NewForm(String line, long version, String quote, String text, String level, String suggestion) {

    static NewForm empty(Line line, String quote) {
        return new NewForm(line.id(), line.version(), quote, "", Level.CLUSTER.word(), "");
    }

    static NewForm of(MultivaluedMap<String, String> sent) {
        String version = Sent.text(sent, "version");
        return new NewForm(
                Sent.text(sent, "line"), version.matches("\\d{1,9}") ? Long.parseLong(version) : 0, Sent.text(sent, "quote"),
                Sent.text(sent, "text"), sent.containsKey("level") ? Sent.text(sent, "level") : Level.CLUSTER.word(),
                Sent.text(sent, "suggestion"));
    }

    NewComment wanted() {
        @Nullable Quote words = quote.isBlank() ? null : Sent.quote(quote);
        return new NewComment(line, words, version, text, Level.of(level), suggestion, null);
    }
}
