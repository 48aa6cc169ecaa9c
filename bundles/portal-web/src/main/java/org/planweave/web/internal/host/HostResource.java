package org.planweave.web.internal.host;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.file.InvalidPathException;
import java.nio.file.Paths;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.store.HostData;

/** The host itself, for {@code planweave backup} and {@code planweave upgrade}: only the owner of the data folder. */
@Component(service = HostResource.class)
@JakartarsResource
@Path("api/v1/host")
@Produces(MediaType.APPLICATION_JSON)
public final class HostResource {

    /** What runs, on which database, and what is in it; {@code before} only while an upgrade is tried. */
    public record Host(String version, String database, HostData.@Nullable Contents before, HostData.Contents now) {}

    /** Where to copy the database to, on the portal's own machine. */
    public record Wish(@Nullable String folder) {}

    /** Whether the portal made the copy; if not, the database's own server does. */
    public record Copied(boolean copied) {}

    /** From which version, and where the backup of it is. */
    public record Upgraded(@Nullable String from, @Nullable String backup) {}

    private final HostData host;

    @Activate
    public HostResource(@Reference HostData host) {
        this.host = host;
    }

    @GET
    public Host host() {
        return new Host(host.version(), host.database(), host.before(), host.now());
    }

    @POST
    @Path("database-copies")
    @Consumes(MediaType.APPLICATION_JSON)
    public Copied copy(Wish wish) {
        try {
            return new Copied(host.copyDatabase(Paths.get(said("/folder", wish.folder()))));
        } catch (InvalidPathException e) {
            throw Problem.invalid("/folder", "That is not a path: " + e.getReason() + ".");
        }
    }

    @POST
    @Path("upgrades")
    @Consumes(MediaType.APPLICATION_JSON)
    public void upgraded(Upgraded upgraded) {
        host.recordUpgrade(said("/from", upgraded.from()), said("/backup", upgraded.backup()));
    }

    private static String said(String pointer, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.invalid(pointer, "Say what it is.");
        }
        return value;
    }
}
