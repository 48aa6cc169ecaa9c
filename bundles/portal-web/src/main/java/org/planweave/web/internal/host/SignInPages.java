package org.planweave.web.internal.host;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.host.Sessions;
import org.planweave.api.host.SignIn;
import org.planweave.ui.SeeOther;
import org.planweave.web.internal.front.Address;
import org.planweave.web.internal.front.Browsers;
import org.planweave.web.internal.front.Doorkeeper;
import org.planweave.web.internal.front.Exchange;

/** The door. */
@Component(service = SignInPages.class)
@JakartarsResource
@Path("sign-in")
public final class SignInPages {

    private static final Messages TEXTS = Messages.of(SignInPages.class);

    private final SignIn signIn;
    private final Sessions sessions;
    private final DoorPage door;

    @Activate
    public SignInPages(@Reference SignIn signIn, @Reference Sessions sessions, @Reference DoorPage door) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.door = door;
    }

    @GET
    public Object form(@QueryParam("to") @DefaultValue("/") String to) {
        return Exchange.current().orElseThrow().person().isPresent()
                ? SeeOther.to("/")
                : door.page(to, "", null).status(200);
    }

    @POST
    public Object signIn(@FormParam("username") @DefaultValue("") String username,
            @FormParam("password") @DefaultValue("") String password, @FormParam("to") @DefaultValue("/") String to) {
        if (username.isBlank() || password.isEmpty()) {
            return door.page(to, username, TEXTS.text("portal.signin.both")).status(422);
        }
        Exchange exchange = Exchange.current().orElseThrow();
        try {
            SignIn.Entry entry = signIn.begin(username.strip(), password, Browsers.caller(exchange));
            Doorkeeper.secret(exchange).ifPresent(sessions::signOut);
            return enter(exchange, entry, Address.inside(to) ? to : "/");
        } catch (Problem refused) {
            return door.page(to, username, refused.detail()).status(refused.status() == 401 ? 422 : refused.status());
        }
    }

    /** In, or on to the code; the cookie carries the session or the step before it. */
    static SeeOther enter(Exchange exchange, SignIn.Entry entry, String to) {
        Doorkeeper.giveCookie(exchange, entry.secret());
        return SeeOther.to(entry.wanted() == SignIn.Wanted.NOTHING ? to
                : "/sign-in/code?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }
}
