package org.planweave.exchange.internal.archive;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.planning.Round;
import org.planweave.exchange.internal.export.Pdf;
import org.planweave.exchange.internal.extent.Extent;
import org.planweave.ui.Page;
import org.planweave.ui.Templates;

/** Which archives there are of a round. */
@Component(service = ArchivePages.class)
@JakartarsResource
@Path("rounds/{id}/archive")
@Produces(MediaType.TEXT_HTML)
public final class ArchivePages {

    private final Archives archives;
    private final Pdf pdf;
    private final Messages messages = Messages.of(ArchivePages.class);
    private final Templates templates = new Templates(ArchivePages.class, "org.planweave.exchange.internal.templates");

    @Activate
    public ArchivePages(@Reference Archives archives, @Reference Pdf pdf) {
        this.archives = archives;
        this.pdf = pdf;
    }

    @GET
    public Page choice(@PathParam("id") String id) {
        Round round = archives.round(id);
        Map<Extent, Integer> plans = archives.plans(round);
        String href = "/rounds/" + round.id();
        return Page.titled(messages.text("exchange.archive.title", round.title())).section("plans").crumb(round.title(), href)
                .body(templates.render("archive.jte", Map.of("round", round, "open", plans.get(Extent.PUBLIC),
                        "mine", plans.get(Extent.MINE), "pdf", pdf.isHere(), "t", messages)));
    }
}
