package org.planweave.hello.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.people.CurrentUser;

/** The module's API. */
@Component(service = HelloResource.class)
@JakartarsResource
@Path("api/v1/hello")
@Produces(MediaType.APPLICATION_JSON)
public final class HelloResource {

    /** A greeting as systems read it. */
    public record Greeting(String greeting) {}

    private static final Messages TEXTS = Messages.of(HelloResource.class);

    private final CurrentUser user;

    @Activate
    public HelloResource(@Reference CurrentUser user) {
        this.user = user;
    }

    @GET
    public Greeting greeting() {
        return new Greeting(TEXTS.text("hello.greeting", user.required().name()));
    }
}
