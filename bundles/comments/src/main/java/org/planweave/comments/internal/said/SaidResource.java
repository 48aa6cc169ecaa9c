package org.planweave.comments.internal.said;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.comments.internal.rules.Deed;
import org.planweave.comments.internal.rules.Provenance;

/** “You said, we did” for other systems, under the same rights as the page. */
@Component(service = SaidResource.class)
@JakartarsResource
@Path("api/v1/comments/said")
@Produces(MediaType.APPLICATION_JSON)
public final class SaidResource {

    /** The versions of the line between which its words changed; null where nobody knows. */
    record WordsJson(long from, long to, boolean sinceTheAnswer) {

        static WordsJson of(Deed deed) {
            return new WordsJson(deed.from(), deed.to(), deed.since());
        }
    }

    /** How the words of somebody without an account came; nobody is named here. */
    record CameJson(String how, String on) {

        static CameJson of(Provenance one) {
            return new CameJson(one.how().word(), one.came().toString());
        }
    }

    /** @param change the page with the words before and after, or null */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClosureJson(
            String consultee, String comment, String target, String number, String said, String answer, String reason, Instant answeredAt,
            String done, @Nullable WordsJson words, @Nullable String change, @Nullable CameJson provenance) {

        static ClosureJson of(Closure one) {
            return new ClosureJson(
                    one.group().word(), one.comment().id(), one.comment().target().toString(), one.talk().number(),
                    one.comment().text(), one.answer().kind().word(), one.answer().reason(), one.answer().at(), one.done().word(),
                    one.done().opens() ? one.deed().map(WordsJson::of).orElse(null) : null,
                    one.done().opens() ? one.changeHref() : null,
                    one.comment().provenance() == null ? null : CameJson.of(one.comment().provenance()));
        }
    }

    /** @param waiting how many of the comments that the reader may read still wait for an answer */
    record SaidJson(String plan, @Nullable String consultation, List<ClosureJson> closures, int waiting) {}

    private final Closures closures;

    @Activate
    public SaidResource(@Reference Closures closures) {
        this.closures = closures;
    }

    @GET
    public SaidJson said(@BeanParam SaidPages.Wanted wanted) {
        Choice choice = closures.choice(wanted.plan, wanted.consultation, wanted.level);
        Closures.All all = closures.of(choice);
        return new SaidJson(
                choice.plan().id(), choice.window() == null ? null : choice.window().id(),
                all.closures().stream().map(ClosureJson::of).toList(), all.waiting());
    }
}
