package org.planweave.clusterparks.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The parks, for systems. */
@Component(service = ParksResource.class)
@JakartarsResource
@Path("api/v1/cluster-parks")
@Produces(MediaType.APPLICATION_JSON)
public final class ParksResource {

    private final Parks parks;

    @Activate
    public ParksResource(@Reference Parks parks) {
        this.parks = parks;
    }

    /** The names of all parks. */
    @GET
    public List<String> parks() {
        return parks.names();
    }
}
