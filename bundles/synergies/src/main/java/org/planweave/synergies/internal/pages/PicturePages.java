package org.planweave.synergies.internal.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.synergies.internal.stored.Room;
import org.planweave.synergies.internal.stored.SynergyReads;
import org.planweave.ui.Page;

/** Departments and the threads between them as a picture, and the same as a table. */
@Component(service = PicturePages.class)
@JakartarsResource
@Path("synergies/picture")
@Produces(MediaType.TEXT_HTML)
public final class PicturePages {

    private static final int NAMED = 4;

    private final SynergyReads reads;
    private final PageParts parts;
    private final Room room;

    @Activate
    public PicturePages(@Reference SynergyReads reads, @Reference PageParts parts, @Reference Room room) {
        this.reads = reads;
        this.parts = parts;
        this.room = room;
    }

    @GET
    public Page show() {
        Picture picture = Picture.of(Matrix.of(room.departments(), reads.all()));
        String strongest = picture.pairs().stream().limit(NAMED)
                .map(pair -> parts.text("synergies.picture.pair", pair.one().name(), pair.other().name(), pair.threads()))
                .collect(Collectors.joining("; "));
        return parts.page(parts.text("synergies.picture")).crumb(parts.text("synergies.title"), "/synergies")
                .body(parts.render("picture.jte", Map.of("picture", picture, "takesPart", room.readerTakesPart(), "described",
                        parts.text("synergies.picture.described", picture.nodes().size(), strongest))));
    }
}
