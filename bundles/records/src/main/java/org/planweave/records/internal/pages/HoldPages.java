package org.planweave.records.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.retention.Holds;
import org.planweave.records.internal.rules.Hold;
import org.planweave.records.internal.stored.Host;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Legal holds: who put which on what and why, and whether it is lifted. */
@Component(service = HoldPages.class)
@JakartarsResource
@Path("records/holds")
@Produces(MediaType.TEXT_HTML)
public final class HoldPages {

    /**
     * A hold as it is listed.
     *
     * @param lifted who lifted it, when and why; empty while it holds
     * @param wrong what is wrong with what was typed to lift it; empty if nothing
     */
    public record Face(String id, String title, String put, String reason, String lifted, String typed, String wrong) {}

    /** What was typed. */
    public record Typed(String kind, String target, String reason) {}

    private final Holds holds;
    private final Host host;

    @Activate
    public HoldPages(@Reference Holds holds, @Reference Host host) {
        this.holds = holds;
        this.host = host;
    }

    @GET
    public Page list() {
        return page(new Typed("line", "", ""), Map.of(), "", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object put(@FormParam("kind") @DefaultValue("") String kind, @FormParam("target") @DefaultValue("") String target,
            @FormParam("reason") @DefaultValue("") String reason) {
        try {
            Hold hold = holds.put(kind, target, reason);
            return SeeOther.to("/records/holds").saying(Words.text("records.hold.put", hold.title()));
        } catch (Problem problem) {
            Map<String, String> errors = problem.status() == 404 ? new LinkedHashMap<>(Map.of("target", problem.detail())) : PageParts.errors(problem);
            return page(new Typed(kind, target, reason), errors, "", "").status(PageParts.REFUSED);
        }
    }

    @POST
    @Path("{id}/lift")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object lift(@PathParam("id") String id, @FormParam("reason") @DefaultValue("") String reason) {
        try {
            holds.lift(id, reason);
            return SeeOther.to("/records/holds").saying(Words.text("records.hold.lifted"));
        } catch (Problem problem) {
            return page(new Typed("line", "", ""), PageParts.errors(problem), id, reason).status(PageParts.REFUSED);
        }
    }

    /** @param lifting the id of the hold that could not be lifted, or nothing */
    private Page page(Typed typed, Map<String, String> faults, String lifting, String reason) {
        List<Face> faces = new ArrayList<>();
        for (Hold one : holds.all()) {
            String lifted = one.holds() || one.liftedBy() == null ? "" : Words.text("records.hold.by", host.name(one.liftedBy()),
                    Words.time(one.liftedAt())) + " " + one.liftedWhy();
            boolean tried = one.id().equals(lifting);
            faces.add(new Face(one.id(), one.title(), Words.text("records.hold.by", host.name(one.by()), Words.time(one.at())), one.reason(), lifted,
                    tried ? reason : "", tried ? faults.getOrDefault("reason", "") : ""));
        }
        Map<String, String> own = lifting.isEmpty() ? faults : Map.of();
        Map<String, String> errors = lifting.isEmpty() ? faults : Map.of("lift-" + lifting, faults.getOrDefault("reason", ""));
        String title = Words.text("records.holds");
        return PageParts.page(errors.isEmpty() ? title : Words.text("records.problem", title))
                .crumb(Words.text("records.retention"), "/records/retention")
                .body(Words.render("holds.jte", Map.of("faces", faces, "typed", typed, "errors", own, "summary", PageParts.summary(errors))));
    }
}
