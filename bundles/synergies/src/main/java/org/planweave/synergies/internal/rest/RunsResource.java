package org.planweave.synergies.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.synergies.internal.engine.Engine;
import org.planweave.synergies.internal.engine.evaluating.Evaluation;
import org.planweave.synergies.internal.running.FindSynergies;
import org.planweave.synergies.internal.stored.Room;

/** Looking for synergies now, and scoring the engine on judged lines. Both take the machine's time, so few may ask. */
@Component(service = RunsResource.class)
@JakartarsResource
@Path("api/v1/synergies")
@Produces(MediaType.APPLICATION_JSON)
public final class RunsResource {

    /** @param read how many of the lines have been read; once all are, they are compared */
    public record Current(boolean running, int read, int lines) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FindSynergies finding;
    private final Room room;

    @Activate
    public RunsResource(@Reference FindSynergies finding, @Reference Room room) {
        this.finding = finding;
        this.room = room;
    }

    /** Looks now and says what came of it. */
    @POST
    @Path("runs")
    @Consumes(MediaType.WILDCARD)
    public FindSynergies.Ran run(@QueryParam("all") boolean all) {
        requireMay();
        try {
            return finding.run(all);
        } catch (CancellationException e) {
            throw Problem.conflict("run-cancelled", room.text("synergies.run.cancelled"));
        }
    }

    /** How far the run that goes on has come, or that none does. */
    @GET
    @Path("runs/current")
    public Current current() {
        requireMay();
        return finding.going().map(going -> new Current(true, going.read(), going.lines())).orElse(new Current(false, 0, 0));
    }

    /** Ends the run that goes on; what was found before stays. */
    @DELETE
    @Path("runs/current")
    public void cancel() {
        requireMay();
        if (!finding.cancel()) {
            throw Problem.notFound(room.text("synergies.run.none"));
        }
    }

    /** Scores the engine on the parts {@code items} and {@code pairs}; nothing is stored. */
    @POST
    @Path("evaluations")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public JsonNode evaluate(List<EntityPart> parts, @QueryParam("scores") boolean scores) throws IOException {
        requireMay();
        java.nio.file.Path folder = Files.createTempDirectory("planweave-evaluation");
        java.nio.file.Path items = folder.resolve("items");
        java.nio.file.Path pairs = folder.resolve("pairs");
        java.nio.file.Path scored = folder.resolve("scores");
        try (Engine engine = Evaluation.engine()) {
            save(parts, "items", items);
            save(parts, "pairs", pairs);
            return figures(new Evaluation(engine), items, pairs, scores ? scored : null);
        } finally {
            for (java.nio.file.Path one : List.of(items, pairs, scored, folder)) {
                Files.deleteIfExists(one);
            }
        }
    }

    private JsonNode figures(Evaluation evaluation, java.nio.file.Path items, java.nio.file.Path pairs,
            java.nio.file.@Nullable Path scores) throws IOException {
        ObjectNode figures;
        try {
            figures = (ObjectNode) JSON.readTree(evaluation.run(items, pairs, scores));
        } catch (UncheckedIOException | IOException | IllegalArgumentException e) {
            String said = String.valueOf(e.getMessage()).replace(items.toString(), "the items").replace(pairs.toString(), "the pairs");
            throw Problem.invalid("items", room.text("synergies.evaluate.unreadable", said));
        }
        if (scores != null) {
            ArrayNode rows = figures.putArray("scores");
            for (String row : Files.readAllLines(scores)) {
                rows.add(JSON.readTree(row));
            }
        }
        return figures;
    }

    private void save(List<EntityPart> parts, String name, java.nio.file.Path file) throws IOException {
        EntityPart part = parts.stream().filter(one -> one.getName().equals(name)).findFirst()
                .orElseThrow(() -> Problem.invalid(name, room.text("synergies.evaluate.missing", name)));
        try (InputStream in = part.getContent()) {
            Files.copy(in, file);
        }
    }

    private void requireMay() {
        if (!finding.mayRun()) {
            throw Problem.forbidden(room.text("synergies.run.notYours"));
        }
    }
}
