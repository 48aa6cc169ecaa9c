package org.planweave.plans.internal.rounds;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.plans.internal.pages.PageParts;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Opens a round for a period. */
@Component(service = NewRoundPages.class)
@JakartarsResource
@Path("rounds/new")
@Produces(MediaType.TEXT_HTML)
public final class NewRoundPages {

    private final RoundDesk rounds;
    private final PageParts parts;

    @Activate
    public NewRoundPages(@Reference RoundDesk rounds) {
        this.rounds = rounds;
        this.parts = rounds.parts();
    }

    @GET
    public Page form() {
        rounds.desk().requireLead(parts.text("plans.setUp.who"));
        return page("", "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object open(@FormParam("period") @DefaultValue("") String period) {
        rounds.desk().requireLead(parts.text("plans.setUp.who"));
        try {
            return SeeOther.to("/rounds/" + parts.plans().ensureRound(period.strip()).id() + "/set-up");
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return page(period, problem.detail()).status(422);
        }
    }

    private Page page(String period, String error) {
        return parts.page(parts.text("plans.newRound.title")).crumb(parts.text("plans.plans"), "/plans")
                .body(parts.render("newround.jte", Map.of("period", period, "error", error)));
    }
}
