package org.planweave.web.internal.front;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.planweave.api.Problem;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** A small module's pages and API. */
final class Notes {

    static final String FORM = "<form action=\"/notes\" method=\"post\"><textarea name=\"words\"></textarea></form>"
            + "<form method=\"post\" action=\"/notes/files?x=1\" enctype=\"multipart/form-data\"></form>"
            + "<form action=\"/search\" method=\"get\"></form>";

    private Notes() {}

    @Path("notes")
    public static final class NotesPages {

        String words = "";

        @GET
        public Page page() {
            return Page.titled("Notes").section("notes").crumb("Home", "/")
                    .body(output -> output.writeContent("<h1>Notes</h1>" + FORM));
        }

        @POST
        public SeeOther write(@FormParam("words") String text) {
            words = text;
            return SeeOther.to("/notes").at("n1").saying("Note – saved");
        }

        @POST
        @Path("files")
        @Consumes(MediaType.MULTIPART_FORM_DATA)
        public Page upload(List<EntityPart> parts) throws IOException {
            long size = 0;
            for (EntityPart part : parts) {
                try (InputStream in = part.getContent()) {
                    size += in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
            return Page.titled("Files").body(Html.text(parts.get(0).getName() + ' ' + size));
        }

        @GET
        @Path("{what}")
        public Page fails(@PathParam("what") String what) throws IOException {
            switch (what) {
                case "much" -> {
                    return Page.titled("Too much").status(429).body(Html.text("Wait a minute."));
                }
                case "conflict" -> throw Problem.conflict("taken", "Somebody has <this> already.");
                case "wrapped" -> throw new IOException("secret detail", Problem.forbidden("Only the planner may."));
                default -> throw new IllegalStateException("secret detail");
            }
        }
    }

    /** A note as JSON. */
    public record Note(String words, int weight, Instant at) {}

    @Path("api/v1/notes")
    @Produces(MediaType.APPLICATION_JSON)
    public static final class NotesResource {

        final AtomicInteger made = new AtomicInteger();

        @GET
        @Path("{id}")
        public Note one(@PathParam("id") String id) {
            switch (id) {
                case "gone" -> throw Problem.notFound("There is no note “gone”.");
                case "stale" -> throw Problem.stale("There is a newer version.",
                        Map.of("theirs", new Note("b", 2, Instant.EPOCH)));
                case "broken" -> throw new IllegalStateException("secret detail");
                default -> {
                    return new Note(id, 1, Instant.EPOCH);
                }
            }
        }

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        public Response make(Note note) {
            if (note.weight() > 100) {
                throw Problem.of(422, "too-heavy", "It is too heavy.");
            }
            int number = made.incrementAndGet();
            return Response.created(URI.create("/api/v1/notes/" + number)).tag("v1").entity(note).build();
        }
    }
}
