package org.planweave.comments.internal.stored;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Place;
import org.planweave.comments.internal.rules.Quote;
import org.planweave.comments.internal.stored.Mentioned.Found;

/** Keeps comments that were given before, with their own authors and days. Only for the portal's own work. */
@Component(service = PastComments.class)
public final class PastComments {

    /** Something said then: by which person (id), when. */
    public record Past(String by, Instant at, String text) {}

    private final Host host;
    private final GiveComment giving;
    private final Spots spots;
    private final Following following;

    @Activate
    public PastComments(@Reference Host host, @Reference GiveComment giving, @Reference Spots spots) {
        this.host = host;
        this.spots = spots;
        this.giving = giving;
        this.following = new Following(host.plans);
    }

    /**
     * Keeps a comment, its answer and its replies. Its words are found in the version that it names and carried to the newest; nobody
     * is told of it.
     *
     * @throws org.planweave.api.Problem (400) if the words are not in that version
     */
    public Comment keep(NewComment wanted, String by, Instant at, @Nullable Answer answer, boolean resolved, List<Past> replies) {
        if (!host.user.isPortal()) {
            throw new IllegalStateException("Only the portal itself writes what others said");
        }
        Spot spot = spots.existing(wanted.target());
        Line line = spot.line();
        Plan plan = spot.plan();
        Quote quote = wanted.quote();
        Place place = quote == null || line == null ? null : following.of(quote, wanted.version(), line);
        boolean foreign = host.council.person(by).filter(person -> person.isOf(plan.department())).isEmpty();
        long saidOn = wanted.version() == 0 ? spot.version() : wanted.version();
        List<String> mentions = wanted.telling().people().stream().flatMap(one -> host.council.person(one).stream())
                .map(Person::id).toList();
        return host.store.inTransaction(entities -> {
            Comment first = giving.keep(new Comment(
                    host.newId(), spot.lineId(), plan.id(), plan.department(), by, wanted.level(), wanted.text(), at, null, null, place,
                    Comment.suggested(wanted.suggestion()), line == null ? answer : done(answer, line, saidOn), foreign, resolved, 1,
                    saidOn, 0, 0, spot.section(), mentions), spot, Found.NOBODY);
            replies.forEach(reply -> giving.keep(reply(first, reply), spot, Found.NOBODY));
            return Objects.requireNonNull(first);
        });
    }

    /** What changed the line between the comment and its answer is what was done about it. */
    private @Nullable Answer done(@Nullable Answer answer, Line line, long saidOn) {
        if (answer == null || !answer.kind().changes()) {
            return answer;
        }
        long then = host.plans.versions(line.id(), saidOn, line.version()).stream()
                .filter(one -> !one.at().isAfter(answer.at()))
                .mapToLong(Line::version)
                .max()
                .orElse(saidOn);
        return new Answer(answer.kind(), answer.reason(), answer.by(), answer.at(), saidOn, then > saidOn ? then : 0);
    }

    private Comment reply(Comment first, Past reply) {
        return new Comment(
                host.newId(), first.line(), first.plan(), first.department(), reply.by(), first.level(), reply.text(), reply.at(), null,
                first.id(), null, null, null, false, false, 1, first.saidOn(), 0, 0, first.section(), List.of());
    }
}
