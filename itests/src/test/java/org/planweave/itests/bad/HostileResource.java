package org.planweave.itests.bad;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers in every bad way there is. */
@Path("api/v1/hostile")
@Produces(MediaType.APPLICATION_JSON)
public final class HostileResource {

    /** What is asked for: well, fails, exits, waits or loops. */
    @GET
    @Path("{how}")
    public Map<String, String> answer(@PathParam("how") String how) {
        switch (how) {
            case "fails" -> throw new IllegalStateException("It fails");
            case "exits" -> Runtime.getRuntime().halt(3);
            case "waits" -> Held.waits();
            case "loops" -> Held.loops();
            case "recurses" -> recurse(1);
            case "fills" -> fill();
            default -> { }
        }
        return Map.of("how", how);
    }

    private static int recurse(int depth) {
        return recurse(depth + 1) + 1;
    }

    private static void fill() {
        List<byte[]> all = new ArrayList<>();
        while (all.size() < Integer.MAX_VALUE) {
            all.add(new byte[1 << 20]);
        }
    }
}
