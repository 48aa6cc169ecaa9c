package org.planweave.comments.internal.guests;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.pages.Sent;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Where an administrator allows links for people without an account, or forbids them. */
@Component(service = GuestSettingPages.class)
@JakartarsResource
@Path("comments/guests/setting")
@Produces(MediaType.TEXT_HTML)
public final class GuestSettingPages {

    private final PageParts parts;
    private final GuestSetting setting;

    @Activate
    public GuestSettingPages(@Reference PageParts parts, @Reference GuestSetting setting) {
        this.parts = parts;
        this.setting = setting;
    }

    @GET
    public Page show() {
        setting.requireAdministrator();
        return parts.page(parts.text("comments.guests.title"))
                .crumb(parts.text("comments.title"), "/comments")
                .crumb(parts.text("comments.consult.title"), "/comments/consultations")
                .body(parts.render("guests/setting.jte", Map.of("allowed", setting.allowed())));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public SeeOther change(MultivaluedMap<String, String> sent) {
        boolean allowed = Sent.text(sent, "allowed").equals("true");
        setting.allow(allowed);
        return SeeOther.to("/comments/guests/setting").saying(parts.text(allowed ? "comments.guests.said.on" : "comments.guests.said.off"));
    }
}
