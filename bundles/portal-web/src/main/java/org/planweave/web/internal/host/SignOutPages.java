package org.planweave.web.internal.host;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.host.CouncilSignIn;
import org.planweave.api.host.Sessions;
import org.planweave.ui.SeeOther;
import org.planweave.web.internal.front.Doorkeeper;
import org.planweave.web.internal.front.Exchange;

/** The way out. */
@Component(service = SignOutPages.class)
@JakartarsResource
@Path("sign-out")
public final class SignOutPages {

    /** What the browser is told to forget. The cookies of a whole site would go by this, so ours is taken back by itself. */
    private static final String FORGOTTEN = "\"cache\", \"storage\"";

    private final Sessions sessions;
    private final CouncilSignIn council;
    private final Pages pages;

    @Activate
    public SignOutPages(@Reference Sessions sessions, @Reference CouncilSignIn council, @Reference Pages pages) {
        this.sessions = sessions;
        this.council = council;
        this.pages = pages;
    }

    /** Out here first, then on to the council's provider for those who came from there. */
    @POST
    public Object signOut() {
        Exchange exchange = Exchange.current().orElseThrow();
        Optional<URI> further = Doorkeeper.secret(exchange).flatMap(council::farewell);
        Doorkeeper.secret(exchange).ifPresent(sessions::signOut);
        Doorkeeper.giveCookie(exchange, "");
        exchange.response().setHeader("Clear-Site-Data", FORGOTTEN);
        return further.<Object>map(there -> Onward.page(pages, exchange, "portal.onward.out", there)).orElseGet(() -> SeeOther.to("/sign-in"));
    }
}
