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
 * @param picked the words that were marked on the plan, with what stands around them there, or null
 */
public record NewForm(
        String line, long version, String quote, @Nullable Quote picked, String text, String level, String suggestion) {

    static NewForm empty(Line line, String quote, @Nullable Quote picked) {
        return new NewForm(line.id(), line.version(), quote, picked, "", Level.CLUSTER.word(), "");
    }

    static NewForm of(MultivaluedMap<String, String> sent) {
        String version = Sent.text(sent, "version");
        return new NewForm(
                Sent.text(sent, "line"), version.matches("\\d{1,9}") ? Long.parseLong(version) : 0, Sent.text(sent, "quote"),
                picked(Sent.text(sent, "picked"), Sent.text(sent, "before"), Sent.text(sent, "after")), Sent.text(sent, "text"), sent.containsKey("level") ? Sent.text(sent, "level") : Level.CLUSTER.word(),
                Sent.text(sent, "suggestion"));
    }

    /** Marked words with what stands around them; null if none were. */
    static @Nullable Quote picked(String words, String before, String after) {
        return words.isBlank() ? null : new Quote(words, before, after);
    }

    /** What stands around the marked words counts for as long as the person has not written other words. */
    NewComment wanted() {
        @Nullable Quote typed = quote.isBlank() ? null : Sent.quote(quote);
        @Nullable Quote words = typed != null && picked != null && picked.exact().equals(typed.exact()) ? picked : typed;
        return new NewComment(line, words, version, text, Level.of(level), suggestion, null);
    }
}
