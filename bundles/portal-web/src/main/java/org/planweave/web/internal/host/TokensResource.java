package org.planweave.web.internal.host;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.PeopleAdministration;

/** API tokens, told once. */
@Component(service = TokensResource.class)
@JakartarsResource
@Path("api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TokensResource {

    private static final int USUAL = 8;
    private static final int MOST = 24 * 90;

    /** For whom, and for how many hours; eight if not said. */
    public record Wish(@Nullable String user, @Nullable Integer hours) {}

    /** The token. It is not kept in words anywhere. */
    public record Token(String token) {}

    private final PeopleAdministration administration;

    @Activate
    public TokensResource(@Reference PeopleAdministration administration) {
        this.administration = administration;
    }

    @POST
    public Token make(Wish wish) {
        if (wish.user() == null || wish.user().isBlank()) {
            throw Problem.invalid("/user", "Say whose token it shall be.");
        }
        int hours = wish.hours() == null ? USUAL : wish.hours();
        if (hours < 1 || hours > MOST) {
            throw Problem.invalid("/hours", "A token lasts 1 to " + MOST + " hours.");
        }
        return new Token(administration.newToken(wish.user(), Duration.ofHours(hours)));
    }
}
