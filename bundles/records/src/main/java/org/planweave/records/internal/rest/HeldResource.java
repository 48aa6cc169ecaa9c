package org.planweave.records.internal.rest;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.records.internal.pack.PackFiles;
import org.planweave.records.internal.rest.Json.ItemJson;
import org.planweave.records.internal.rules.Item;
import org.planweave.records.internal.rules.Target;
import org.planweave.records.internal.stored.Gathering;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.Permits;
import org.planweave.records.internal.stored.Releases;

/** Everything held on something, or about somebody, at this moment. That it was read is written down. */
@Component(service = HeldResource.class)
@JakartarsResource
@Path("api/v1/records")
@Produces(MediaType.APPLICATION_JSON)
public final class HeldResource {

    private final Gathering gathering;
    private final Releases releases;
    private final PackFiles files;
    private final Permits permits;
    private final Host host;

    @Activate
    public HeldResource(@Reference Gathering gathering, @Reference Releases releases, @Reference PackFiles files, @Reference Permits permits,
            @Reference Host host) {
        this.gathering = gathering;
        this.releases = releases;
        this.files = files;
        this.permits = permits;
        this.host = host;
    }

    /** {@code kind} is {@code line}, {@code plan} or {@code topic}; {@code target} the id, or the words. */
    @GET
    @Path("held")
    public List<ItemJson> held(@QueryParam("kind") @DefaultValue("") String kind, @QueryParam("target") @DefaultValue("") String target) {
        Target about = Target.of(kind, target);
        List<Item> items = gathering.of(about);
        releases.looked(about, items.size());
        return items.stream().map(ItemJson::of).toList();
    }

    /** Everything about a person, by id or user name; asks for a token that is minutes old. */
    @GET
    @Path("people/{person}.zip")
    @Produces("application/zip")
    public byte[] person(@PathParam("person") String person) {
        permits.require();
        return files.about(host.council().person(person)
                .orElseThrow(() -> Problem.notFound("There is nobody of this name. Give a user name or a person’s id.")));
    }
}
