package org.planweave.web.internal.host;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.host.Statements;
import org.planweave.api.host.Statements.Kind;
import org.planweave.api.host.Statements.Version;

/** What the council says to everybody: read by all who are signed in, written and read in all versions by those who may write it. */
@Component(service = StatementsResource.class)
@JakartarsResource
@Path("api/v1/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StatementsResource {

    /** A text; {@code version} is 0 and nobody wrote it while the portal's own words stand. */
    public record StatementJson(String kind, int version, String text, @Nullable Instant reviewed) {}

    /** A text to publish, the version it goes out from, and what was changed. */
    public record Publication(@Nullable String text, @Nullable Integer from, @Nullable String why) {}

    private final Statements statements;

    @Activate
    public StatementsResource(@Reference Statements statements) {
        this.statements = statements;
    }

    /** {@code accessibility}, {@code privacy}, {@code cookies} or {@code terms}. */
    @GET
    @Path("{kind}")
    public StatementJson now(@PathParam("kind") String name) {
        Kind kind = kind(name);
        return statements.now(kind).map(one -> new StatementJson(name, one.number(), one.text(), one.at()))
                .orElseGet(() -> new StatementJson(name, 0, StatementTexts.usual(kind), null));
    }

    /** The newest first. */
    @GET
    @Path("{kind}/versions")
    public List<Version> versions(@PathParam("kind") String name) {
        return statements.versions(kind(name));
    }

    /** Publishes the next version; an older one is published again by sending its text. */
    @PUT
    @Path("{kind}")
    public Version publish(@PathParam("kind") String name, @Nullable Publication sent) {
        Publication body = sent == null ? new Publication(null, null, null) : sent;
        return statements.publish(kind(name), body.text() == null ? "" : body.text(), body.from() == null ? 0 : body.from(),
                body.why() == null ? "" : body.why());
    }

    private static Kind kind(String name) {
        return Kind.of(name).orElseThrow(() -> Problem.notFound("There is no such statement: accessibility, privacy, cookies or terms."));
    }
}
