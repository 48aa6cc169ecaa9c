package org.planweave.comments.internal.stored;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.access.Verb;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.api.remarks.Remark;
import org.planweave.api.remarks.Remarks;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.rules.Quote;
import org.planweave.comments.internal.rules.Telling;

/** Keeps what other modules hand on as comments of whoever is asking. */
@Component(service = Remarks.class)
public final class GivenRemarks implements Remarks {

    private final Host host;
    private final Permits permits;
    private final CommentReads reads;
    private final GiveComment giving;

    @Activate
    public GivenRemarks(
            @Reference Host host, @Reference Permits permits, @Reference CommentReads reads, @Reference GiveComment giving) {
        this.host = host;
        this.permits = permits;
        this.reads = reads;
        this.giving = giving;
    }

    @Override
    public Optional<String> whyNot(String planId) {
        Person person = host.person();
        Plan plan = host.plan(planId);
        return host.access.may(Verb.COMMENT, plan.ref())
                ? permits.refusal(person, plan)
                : Optional.of(host.text("comments.notHere"));
    }

    @Override
    public List<Remark> own(Collection<String> lines) {
        String person = host.person().id();
        return reads.ofLines(host.plans.lines(lines)).stream()
                .filter(comment -> comment.author().equals(person))
                .map(GivenRemarks::remark)
                .toList();
    }

    @Override
    public String give(Remark remark) {
        Remark.Words words = remark.words();
        Quote quote = words == null ? null : new Quote(words.exact(), words.before(), words.after());
        return giving.take(new NewComment(Line.ref(remark.line()), quote, remark.version(), remark.text(), level(remark.audience()),
                remark.suggestion(), null, Telling.REGARDLESS)).id();
    }

    private static Remark remark(Comment comment) {
        return new Remark(comment.line(), null, 0, comment.text(), comment.level().audience(), comment.suggestion());
    }

    private static Level level(Audience audience) {
        for (Level level : Level.values()) {
            if (level.audience() == audience) {
                return level;
            }
        }
        throw Problem.invalid("level", "A comment goes to its author, a cluster, the authority or the public.");
    }
}
