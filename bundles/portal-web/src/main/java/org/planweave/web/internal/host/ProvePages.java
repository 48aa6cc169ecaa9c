package org.planweave.web.internal.host;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.host.CouncilSignIn;
import org.planweave.api.host.CouncilSignIn.Begun;
import org.planweave.ui.SeeOther;
import org.planweave.web.internal.front.Browsers;
import org.planweave.web.internal.front.CouncilCookie;
import org.planweave.web.internal.front.Doorkeeper;
import org.planweave.web.internal.front.Exchange;

/** Proving anew, at the council's provider, who one is. Whoever signed in with a password types it where it is asked for. */
@Component(service = ProvePages.class)
@JakartarsResource
@Path("account/prove")
public final class ProvePages {

    private final CouncilSignIn council;
    private final ProvePage prove;
    private final Pages pages;

    @Activate
    public ProvePages(@Reference CouncilSignIn council, @Reference ProvePage prove, @Reference Pages pages) {
        this.council = council;
        this.prove = prove;
        this.pages = pages;
    }

    private Optional<String> session() {
        return Doorkeeper.secret(Exchange.current().orElseThrow()).filter(council::byCouncil);
    }

    @GET
    public Object form(@QueryParam("to") @DefaultValue("/account") String to) {
        return session().<Object>map(session -> prove.page(to, null)).orElseGet(() -> SeeOther.to("/account"));
    }

    @POST
    public Object begin(@FormParam("to") @DefaultValue("/account") String to) {
        Exchange exchange = Exchange.current().orElseThrow();
        Optional<String> session = session();
        if (session.isEmpty()) {
            return SeeOther.to("/account");
        }
        try {
            Begun begun = council.again(session.get(), CouncilPages.inside(to), Browsers.caller(exchange));
            CouncilCookie.give(exchange, begun.secret());
            return Onward.page(pages, exchange, "portal.onward.in", begun.address());
        } catch (Problem refused) {
            return prove.page(to, refused.detail()).status(refused.status());
        }
    }
}
