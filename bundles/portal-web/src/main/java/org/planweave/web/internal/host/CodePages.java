package org.planweave.web.internal.host;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.host.SignIn;
import org.planweave.api.host.SignIn.Done;
import org.planweave.api.host.SignIn.Waiting;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;
import org.planweave.web.internal.front.Address;
import org.planweave.web.internal.front.Browsers;
import org.planweave.web.internal.front.Doorkeeper;
import org.planweave.web.internal.front.Exchange;

/** The second step at the door: a code, and before that an app for whoever needs one. The cookie carries the step meanwhile. */
@Component(service = CodePages.class)
@JakartarsResource
@Path("sign-in/code")
public final class CodePages {

    /** What the form shows; {@code offer} is null for whoever has an app, {@code error} where nothing is wrong. */
    public record Form(String to, @Nullable AppOffer offer, @Nullable String error) {}

    /** The codes that are told once, and the way on. */
    public record Codes(List<String> codes, String next) {}

    private static final int GONE = 410;

    private final SignIn signIn;
    private final Pages pages;

    @Activate
    public CodePages(@Reference SignIn signIn, @Reference Pages pages) {
        this.signIn = signIn;
        this.pages = pages;
    }

    @GET
    public Object form(@QueryParam("to") @DefaultValue("/") String to) {
        return Doorkeeper.secret(Exchange.current().orElseThrow()).flatMap(signIn::waiting)
                .<Object>map(waiting -> page(waiting, to, null)).orElseGet(() -> SeeOther.to("/sign-in"));
    }

    @POST
    public Object code(@FormParam("code") @DefaultValue("") String code, @FormParam("to") @DefaultValue("/") String to) {
        Exchange exchange = Exchange.current().orElseThrow();
        String secret = Doorkeeper.secret(exchange).orElse("");
        try {
            Done done = signIn.finish(secret, code.strip(), Browsers.caller(exchange));
            Doorkeeper.giveCookie(exchange, done.secret());
            String next = Address.inside(to) ? to : "/";
            return done.recoveryCodes().isEmpty() ? SeeOther.to(next) : codes(pages, done.recoveryCodes(), next);
        } catch (Problem refused) {
            Waiting waiting = signIn.waiting(secret).orElse(null);
            if (refused.status() == GONE || waiting == null) {
                return SeeOther.to("/sign-in");
            }
            return page(waiting, to, refused.detail()).status(refused.status() == 401 ? 422 : refused.status());
        }
    }

    private Page page(Waiting waiting, String to, @Nullable String error) {
        AppOffer offer = waiting.offer() == null ? null : AppOffer.of(waiting.offer());
        return pages.page(offer == null ? "portal.code.title" : "portal.factor.setup", "sign-in-code.jte", new Form(to, offer, error)).door();
    }

    static Page codes(Pages pages, List<String> codes, String next) {
        return pages.page("portal.codes.title", "recovery-codes.jte", new Codes(codes, next)).door();
    }
}
