package org.planweave.hello.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The module's API. */
@Component(service = HelloResource.class)
@JakartarsResource
@Path("api/v1/hello")
@Produces(MediaType.APPLICATION_JSON)
public final class HelloResource {

    private final HelloNotes notes;

    @Activate
    public HelloResource(@Reference HelloNotes notes) {
        this.notes = notes;
    }

    @GET
    public List<String> notes() {
        return notes.all();
    }
}
