package org.planweave.web.internal.host;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.host.Sessions;
import org.planweave.api.host.SignIn;
import org.planweave.ui.Page;
import org.planweave.web.internal.front.Browsers;
import org.planweave.web.internal.front.Exchange;
import org.planweave.web.internal.front.Failure;

/** Where whoever started the portal becomes its first administrator, with the token told at the first start. */
@Component(service = ClaimPages.class)
@JakartarsResource
@Path("claim")
public final class ClaimPages {

    /** What the form shows. The password is never among it. */
    public record Form(String token, String username, String name, List<Problem.Fault> faults) {}

    private final SignIn signIn;
    private final Sessions sessions;
    private final Pages pages;

    @Activate
    public ClaimPages(@Reference SignIn signIn, @Reference Sessions sessions, @Reference Pages pages) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GET
    public Page form(@QueryParam("token") @DefaultValue("") String token) {
        refuseIfClaimed();
        return page(new Form(token, "", "", List.of())).status(200);
    }

    @POST
    public Object claim(@FormParam("token") @DefaultValue("") String token,
            @FormParam("username") @DefaultValue("") String username, @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password) {
        refuseIfClaimed();
        Exchange exchange = Exchange.current().orElseThrow();
        try {
            sessions.claim(token.strip(), username.strip(), name.strip(), password);
            return SignInPages.enter(exchange, signIn.begin(username.strip(), password, Browsers.caller(exchange)), "/");
        } catch (Problem refused) {
            List<Problem.Fault> faults = refused.faults().isEmpty()
                    ? List.of(new Problem.Fault("token", refused.detail()))
                    : refused.faults();
            return page(new Form(token, username, name, faults)).status(422);
        }
    }

    private void refuseIfClaimed() {
        if (sessions.hasAdministrator()) {
            throw Failure.of(404);
        }
    }

    private Page page(Form form) {
        return pages.page("portal.claim", "claim.jte", form).door();
    }
}
