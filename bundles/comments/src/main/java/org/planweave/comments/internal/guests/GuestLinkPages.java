package org.planweave.comments.internal.guests;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.pages.Days;
import org.planweave.comments.internal.pages.Errors;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.pages.Sent;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Makes links for people without an account, and takes them back. */
@Component(service = GuestLinkPages.class)
@JakartarsResource
@Path("comments/guests/links")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class GuestLinkPages {

    private final PageParts parts;
    private final Ledger ledger;
    private final GuestLinks links;
    private final GuestSection section;

    @Activate
    public GuestLinkPages(@Reference PageParts parts, @Reference Ledger ledger, @Reference GuestLinks links,
            @Reference GuestSection section) {
        this.parts = parts;
        this.ledger = ledger;
        this.links = links;
        this.section = section;
    }

    /** Makes one and shows it, this once. */
    @POST
    public Page make(@Context UriInfo here, MultivaluedMap<String, String> sent) {
        return make(here.getBaseUri().toString(), sent);
    }

    Page make(String base, MultivaluedMap<String, String> sent) {
        Consultation window = ledger.existing(Sent.text(sent, "consultation"));
        String forWhom = Sent.text(sent, "forWhom");
        String group = Sent.text(sent, "group");
        try {
            GuestLinks.Made made = links.make(window, forWhom, group, Sent.text(sent, "once"));
            Map<String, @Nullable Object> model = new HashMap<>();
            model.put("window", window);
            model.put("forWhom", made.link().forWhom());
            model.put("until", Days.day(window.closes()));
            model.put("address", base + "comments/guest/" + made.token());
            return page(window).body(parts.render("guests/made.jte", model));
        } catch (Problem problem) {
            if (!Errors.shows(problem)) {
                throw problem;
            }
            Errors errors = Errors.of(problem);
            return page(window).status(Errors.status(problem)).body(Html.join(List.of(
                    errors.summary(), parts.render("guests/wrong.jte", Map.of("window", window)), section.of(window, forWhom, group, errors))));
        }
    }

    @POST
    @Path("{id}/take-back")
    public SeeOther takeBack(@PathParam("id") String id) {
        GuestLink link = links.takeBack(id);
        return SeeOther.to("/comments/consultations/" + link.consultation()).at("guests").saying(parts.text("comments.guests.said.takenBack"));
    }

    private Page page(Consultation window) {
        return parts.page(parts.text("comments.guests.title"))
                .crumb(parts.text("comments.title"), "/comments")
                .crumb(parts.text("comments.consult.title"), "/comments/consultations")
                .crumb(window.title(), "/comments/consultations/" + window.id());
    }
}
