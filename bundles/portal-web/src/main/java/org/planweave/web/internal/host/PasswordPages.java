package org.planweave.web.internal.host;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.host.Sessions.Session;
import org.planweave.api.people.Freshness;
import org.planweave.api.people.OwnPassword;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;
import org.planweave.web.internal.front.Exchange;

/** One's own password, chosen anew. Whoever has a first password sees nothing but this until they have. */
@Component(service = PasswordPages.class)
@JakartarsResource
@Path("account/password")
public final class PasswordPages {

    /**
     * What the form shows. No password is ever among it.
     *
     * @param first whether they have the one that an administrator gave them
     * @param elsewhere for those who type no password here
     * @param errors by field
     */
    public record Form(boolean first, boolean asksCode, @Nullable String elsewhere, Map<String, String> errors) {}

    private static final Messages TEXTS = Messages.of(PasswordPages.class);

    private final OwnPassword password;
    private final Freshness freshness;
    private final Pages pages;

    @Activate
    public PasswordPages(@Reference OwnPassword password, @Reference Freshness freshness, @Reference Pages pages) {
        this.password = password;
        this.freshness = freshness;
        this.pages = pages;
    }

    @GET
    public Page show() {
        return page(Map.of());
    }

    @POST
    public Object change(@FormParam("present") @DefaultValue("") String present, @FormParam("code") @DefaultValue("") String code,
            @FormParam("password") @DefaultValue("") String wanted) {
        if (present.isEmpty()) {
            return page(Map.of("present", TEXTS.text("portal.password.present.missing"))).status(422);
        }
        boolean first = password.isFirst();
        try {
            password.change(present, code, wanted, Exchange.current().flatMap(Exchange::session).map(Session::id).orElse(""));
        } catch (Problem refused) {
            return page(Map.of(field(refused), refused.detail()))
                    .status(refused.status() == 400 || refused.status() == 403 ? 422 : refused.status());
        }
        return SeeOther.to(first ? "/" : "/account").saying(TEXTS.text("portal.password.changed"));
    }

    private static String field(Problem refused) {
        if (refused.status() == 400) {
            return "password";
        }
        return Freshness.field(refused).equals("code") ? "code" : "present";
    }

    private Page page(Map<String, String> errors) {
        Form form = new Form(password.isFirst(), freshness.asksCode(), freshness.elsewhere().orElse(null), errors);
        return pages.page("portal.password", "password.jte", form).crumb(TEXTS.text("portal.account"), "/account");
    }
}
