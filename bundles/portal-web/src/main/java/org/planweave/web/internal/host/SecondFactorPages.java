package org.planweave.web.internal.host;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.SecondFactors;
import org.planweave.api.people.SecondFactors.State;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Freshness;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** One's own second factor: set up, new recovery codes, turned off. Each asks whether it is still the same person who sits there. */
@Component(service = SecondFactorPages.class)
@JakartarsResource
@Path("account/second-factor")
public final class SecondFactorPages {

    /**
     * What the page shows.
     *
     * @param offer what the app is given, while it is being set up
     * @param asksPassword whether the sign-in is no longer fresh
     * @param elsewhere the page from which they prove who they are, for those who type no password here
     * @param errors by field
     */
    public record Factor(State state, @Nullable String since, @Nullable AppOffer offer, boolean asksPassword, boolean asksCode,
            @Nullable String elsewhere, Map<String, String> errors) {}

    static final String PAGE = "/account/second-factor";

    private static final Messages TEXTS = Messages.of(SecondFactorPages.class);

    private final SecondFactors factors;
    private final CurrentUser user;
    private final Freshness freshness;
    private final Pages pages;

    @Activate
    public SecondFactorPages(@Reference SecondFactors factors, @Reference CurrentUser user, @Reference Freshness freshness,
            @Reference Pages pages) {
        this.factors = factors;
        this.user = user;
        this.freshness = freshness;
        this.pages = pages;
    }

    @GET
    public Page show() {
        return page(Map.of());
    }

    @POST
    @Path("begin")
    public Object begin(@FormParam("password") @DefaultValue("") String password) {
        return proved(password, "", () -> {
            factors.offer();
            return SeeOther.to(PAGE);
        });
    }

    @POST
    @Path("confirm")
    public Object confirm(@FormParam("first") @DefaultValue("") String first) {
        try {
            return CodePages.codes(pages, factors.confirm(first.strip()), "/account");
        } catch (Problem refused) {
            return page(Map.of("first", refused.detail())).status(refused.status() == 400 ? 422 : refused.status());
        }
    }

    @POST
    @Path("codes")
    public Object codes(@FormParam("password") @DefaultValue("") String password, @FormParam("code") @DefaultValue("") String code) {
        return proved(password, code, () -> CodePages.codes(pages, factors.renewCodes(), "/account"));
    }

    @POST
    @Path("off")
    public Object off(@FormParam("password") @DefaultValue("") String password, @FormParam("code") @DefaultValue("") String code) {
        return proved(password, code, () -> {
            factors.turnOff();
            return SeeOther.to("/account").saying(TEXTS.text("portal.factor.turnedOff"));
        });
    }

    private Object proved(String password, String code, Supplier<Object> work) {
        try {
            if (!freshness.fresh()) {
                freshness.prove(password, code);
            }
        } catch (Problem wrong) {
            return page(Map.of(Freshness.field(wrong), wrong.detail()))
                    .status(wrong.status() == 403 ? 422 : wrong.status());
        }
        return work.get();
    }

    private Page page(Map<String, String> errors) {
        State state = factors.state(user.required().id());
        boolean asks = !freshness.fresh();
        Factor factor = new Factor(state, state.since() == null ? null : AccountPages.TIME.format(state.since()),
                state.on() ? null : factors.offered().map(AppOffer::of).orElse(null), asks, asks && state.on(),
                freshness.elsewhere().orElse(null), errors);
        return pages.page("portal.factor", "second-factor.jte", factor).crumb(TEXTS.text("portal.account"), "/account");
    }
}
