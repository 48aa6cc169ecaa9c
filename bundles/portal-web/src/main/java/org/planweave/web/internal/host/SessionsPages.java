package org.planweave.web.internal.host;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.host.Sessions.Session;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.OpenSessions;
import org.planweave.api.people.OpenSessions.Open;
import org.planweave.api.people.OpenSessions.Token;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;
import org.planweave.web.internal.front.Exchange;

/** Where one is signed in, and ending that. */
@Component(service = SessionsPages.class)
@JakartarsResource
@Path("account/sessions")
public final class SessionsPages {

    /** One session or token, in words. */
    public record Row(String id, String title, String detail, boolean here) {}

    /** What the page shows. */
    public record All(List<Row> sessions, List<Row> tokens) {

        public boolean more() {
            return sessions.size() + tokens.size() > 1;
        }
    }

    private static final Messages TEXTS = Messages.of(SessionsPages.class);

    private final OpenSessions open;
    private final CurrentUser user;
    private final Pages pages;

    @Activate
    public SessionsPages(@Reference OpenSessions open, @Reference CurrentUser user, @Reference Pages pages) {
        this.open = open;
        this.user = user;
        this.pages = pages;
    }

    @GET
    public Page show() {
        String me = user.required().id();
        String here = here();
        All all = new All(open.of(me).stream().map(one -> row(one, here)).toList(), open.tokens(me).stream().map(SessionsPages::row).toList());
        return pages.page("portal.sessions", "sessions.jte", all).crumb(TEXTS.text("portal.account"), "/account");
    }

    private static String here() {
        return Exchange.current().flatMap(Exchange::session).map(Session::id).orElse("");
    }

    private static Row row(Open one, String here) {
        String title = one.browser().isEmpty() ? TEXTS.text("portal.sessions.unknown") : one.browser();
        String detail = TEXTS.text(one.address().isEmpty() ? "portal.sessions.detail" : "portal.sessions.detail.from",
                AccountPages.TIME.format(one.begunAt()), AccountPages.TIME.format(one.usedAt()), one.address());
        return new Row(one.id(), title, detail, one.id().equals(here));
    }

    private static Row row(Token one) {
        return new Row(one.id(), TEXTS.text("portal.sessions.token"), TEXTS.text("portal.sessions.token.detail",
                AccountPages.TIME.format(one.madeAt()), AccountPages.TIME.format(one.expiresAt())), false);
    }

    @POST
    @Path("{id}/end")
    public SeeOther end(@PathParam("id") String id) {
        open.end(user.required().id(), id);
        return SeeOther.to("/account/sessions").saying(TEXTS.text("portal.sessions.ended"));
    }

    @POST
    @Path("end-others")
    public SeeOther endOthers() {
        int ended = open.endAll(user.required().id(), here());
        return SeeOther.to("/account/sessions").saying(TEXTS.text("portal.sessions.ended.others", ended));
    }
}
