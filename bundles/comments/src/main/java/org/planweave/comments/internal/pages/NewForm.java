package org.planweave.comments.internal.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.ResourceRef;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.PlanSection;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.rules.Quote;
import org.planweave.comments.internal.rules.Telling;
import org.planweave.comments.internal.stored.NewComment;

/**
 * What a person typed into the form for a new comment.
 *
 * @param target what it is on: the reference of a line, a section or a plan
 * @param version the line's version that they had before them
 * @param quote the words it is on; empty for none
 * @param picked the words that were marked on the plan, with what stands around them there, or null
 * @param telling whom to tell of it
 */
public record NewForm(
        ResourceRef target, long version, String quote, @Nullable Quote picked, String text, String level, String suggestion,
        Telling telling) {

    static NewForm empty(ResourceRef target, long version, String quote, @Nullable Quote picked) {
        return new NewForm(target, version, quote, picked, "", Level.CLUSTER.word(), "", Telling.NOBODY);
    }

    /**
     * What an address or a form names.
     *
     * @param section the section's key, or an empty text for the whole plan
     * @throws Problem 404 for what cannot be the name of anything
     */
    static ResourceRef target(String line, String plan, String section) {
        try {
            return plan.isEmpty() ? Line.ref(line)
                    : section.isEmpty() ? Plan.ref(plan) : PlanSection.ref(plan, section);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound(Messages.of(NewForm.class).text(plan.isEmpty() ? "comments.noLine" : "comments.noPlan"));
        }
    }

    static NewForm of(MultivaluedMap<String, String> sent) {
        String version = Sent.text(sent, "version");
        return new NewForm(
                target(Sent.text(sent, "line"), Sent.text(sent, "plan"), Sent.text(sent, "section")),
                version.matches("\\d{1,9}") ? Long.parseLong(version) : 0, Sent.text(sent, "quote"),
                picked(Sent.text(sent, "picked"), Sent.text(sent, "before"), Sent.text(sent, "after")), Sent.text(sent, "text"),
                sent.containsKey("level") ? Sent.text(sent, "level") : Level.CLUSTER.word(),
                Sent.text(sent, "suggestion"), TellFields.sent(sent));
    }

    /** Marked words with what stands around them; null if none were. */
    static @Nullable Quote picked(String words, String before, String after) {
        return words.isBlank() ? null : new Quote(words, before, after);
    }

    /** What stands around the marked words counts for as long as the person has not written other words. */
    NewComment wanted() {
        @Nullable Quote typed = quote.isBlank() ? null : Sent.quote(quote);
        @Nullable Quote words = typed != null && picked != null && picked.exact().equals(typed.exact()) ? picked : typed;
        return new NewComment(target, words, version, text, Level.of(level), suggestion, null, telling);
    }
}
