package org.planweave.comments.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Place;
import org.planweave.comments.internal.rules.Provenance;

/** A comment as the API gives it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommentJson(
        String id,
        String ref,
        String target,
        String plan,
        @Nullable String section,
        String author,
        String level,
        String text,
        Instant at,
        @Nullable Instant editedAt,
        @Nullable String parent,
        @Nullable PlaceJson quote,
        @Nullable String state,
        @Nullable String suggestion,
        @Nullable AnswerJson answer,
        List<String> mentions,
        boolean open,
        boolean resolved,
        long version,
        @Nullable ProvenanceJson provenance) {

    /** The words it is on: as they were, where they stand now ({@code start} to {@code end}; -1 if lost), whether a person must decide. */
    record PlaceJson(String exact, String prefix, String suffix, long version, int start, int end, double kept, boolean needsPerson) {

        static PlaceJson of(Place place) {
            return new PlaceJson(place.quote().exact(), place.quote().prefix(), place.quote().suffix(), place.version(),
                    place.now().start(), place.now().end(), place.now().kept(), place.now().unsure());
        }
    }

    record AnswerJson(String kind, String reason, String by, Instant at) {

        static AnswerJson of(Answer answer) {
            return new AnswerJson(answer.kind().word(), answer.reason(), answer.by(), answer.at());
        }
    }

    /** How the words of somebody without an account came; {@code name} and {@code link} for those who answer for the plan alone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProvenanceJson(
            String how, String on, String consultee, String keyedBy, String response, @Nullable String consultation,
            @Nullable String name, @Nullable String link) {

        static ProvenanceJson of(Provenance one) {
            return new ProvenanceJson(one.how().word(), one.came().toString(), one.group().word(), one.by(), one.response(),
                    one.consultation(), one.name(), one.through());
        }
    }

    static CommentJson of(Comment comment) {
        Place place = comment.place();
        Answer answer = comment.answer();
        return new CommentJson(comment.id(), comment.ref().toString(), comment.target().toString(), comment.plan(),
                comment.section(), comment.author(), comment.level().word(), comment.text(), comment.at(), comment.editedAt(), comment.parent(),
                place == null ? null : PlaceJson.of(place), place == null ? null : place.now().state().word(), comment.suggestion(),
                answer == null ? null : AnswerJson.of(answer), comment.mentions(), comment.isOpen(), comment.resolved(), comment.version(),
                comment.provenance() == null ? null : ProvenanceJson.of(comment.provenance()));
    }
}
