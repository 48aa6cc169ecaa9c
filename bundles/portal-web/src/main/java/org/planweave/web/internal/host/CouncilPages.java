package org.planweave.web.internal.host;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.host.CouncilSignIn;
import org.planweave.api.host.CouncilSignIn.Arrived;
import org.planweave.api.host.CouncilSignIn.Begun;
import org.planweave.api.host.Sessions;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;
import org.planweave.web.internal.front.Address;
import org.planweave.web.internal.front.Browsers;
import org.planweave.web.internal.front.CouncilCookie;
import org.planweave.web.internal.front.Doorkeeper;
import org.planweave.web.internal.front.Exchange;

/** The way to the council's own provider, and back from it. */
@Component(service = CouncilPages.class)
@JakartarsResource
@Path("sign-in/council")
public final class CouncilPages {

    private static final int LONGEST = 2_000;

    private final CouncilSignIn council;
    private final Sessions sessions;
    private final DoorPage door;
    private final ProvePage prove;
    private final Pages pages;

    @Activate
    public CouncilPages(@Reference CouncilSignIn council, @Reference Sessions sessions, @Reference DoorPage door, @Reference ProvePage prove,
            @Reference Pages pages) {
        this.council = council;
        this.sessions = sessions;
        this.door = door;
        this.prove = prove;
        this.pages = pages;
    }

    /** For whoever reloads, or goes back. */
    @GET
    public SeeOther back() {
        return SeeOther.to("/sign-in");
    }

    @POST
    public Object begin(@FormParam("to") @DefaultValue("/") String to) {
        if (council.called().isEmpty()) {
            return SeeOther.to("/sign-in");
        }
        Exchange exchange = Exchange.current().orElseThrow();
        try {
            Begun begun = council.begin(inside(to), Browsers.caller(exchange));
            CouncilCookie.give(exchange, begun.secret());
            return Onward.page(pages, exchange, "portal.onward.in", begun.address());
        } catch (Problem refused) {
            return door.council(refused.detail()).status(refused.status());
        }
    }

    static String inside(String to) {
        return Address.inside(to) && to.length() <= LONGEST ? to : "/";
    }

    @GET
    @Path("answer")
    public Object answer(@Context UriInfo uri) {
        Exchange exchange = Exchange.current().orElseThrow();
        if (council.called().isEmpty()) {
            return SeeOther.to("/sign-in");
        }
        try {
            Arrived arrived = council.arrive(CouncilCookie.take(exchange).orElse(""), uri.getQueryParameters(), Browsers.caller(exchange));
            Doorkeeper.secret(exchange).ifPresent(sessions::signOut);
            return SignInPages.enter(exchange, arrived.entry(), inside(arrived.to()));
        } catch (Problem refused) {
            Page page = exchange.person().isPresent() ? prove.page("/account", refused.detail()) : door.council(refused.detail());
            return page.status(refused.status());
        }
    }
}
