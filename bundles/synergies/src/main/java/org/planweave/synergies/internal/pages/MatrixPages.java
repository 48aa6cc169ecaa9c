package org.planweave.synergies.internal.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.synergies.internal.rules.Synergy.State;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SynergyReads;
import org.planweave.ui.Page;

/** Which departments touch each other, as a table, and what has become of it all. */
@Component(service = MatrixPages.class)
@JakartarsResource
@Path("synergies/between")
@Produces(MediaType.TEXT_HTML)
public final class MatrixPages {

    private final SynergyReads reads;
    private final PageParts parts;
    private final Room room;

    @Activate
    public MatrixPages(@Reference SynergyReads reads, @Reference PageParts parts, @Reference Room room) {
        this.reads = reads;
        this.parts = parts;
        this.room = room;
    }

    @GET
    public Page show() {
        List<Shown> all = reads.all();
        List<Shown> prominent = all.stream().filter(one -> one.synergy().isProminent()).toList();
        return parts.page(parts.text("synergies.between")).crumb(parts.text("synergies.title"), "/synergies")
                .body(parts.render("between.jte", Map.of("matrix", Matrix.of(room.departments(), all), "takesPart", room.readerTakesPart(),
                        "found", prominent.size(), "accepted", count(prominent, State.ACCEPTED),
                        "dismissed", count(prominent, State.DISMISSED), "open", count(prominent, State.OPEN))));
    }

    private static int count(List<Shown> all, State state) {
        return (int) all.stream().filter(one -> one.synergy().state() == state).count();
    }
}
