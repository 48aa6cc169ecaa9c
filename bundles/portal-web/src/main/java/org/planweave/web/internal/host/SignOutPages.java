package org.planweave.web.internal.host;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.host.Sessions;
import org.planweave.ui.SeeOther;
import org.planweave.web.internal.front.Doorkeeper;
import org.planweave.web.internal.front.Exchange;

/** The way out. */
@Component(service = SignOutPages.class)
@JakartarsResource
@Path("sign-out")
public final class SignOutPages {

    private final Sessions sessions;

    @Activate
    public SignOutPages(@Reference Sessions sessions) {
        this.sessions = sessions;
    }

    @POST
    public SeeOther signOut() {
        Exchange exchange = Exchange.current().orElseThrow();
        Doorkeeper.secret(exchange).ifPresent(sessions::signOut);
        Doorkeeper.giveCookie(exchange, "");
        return SeeOther.to("/sign-in");
    }
}
