package org.planweave.web.internal.host;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.people.Council;
import org.planweave.api.people.OpenSessions;
import org.planweave.api.people.OpenSessions.Open;
import org.planweave.api.people.OpenSessions.Token;
import org.planweave.api.people.Person;

/** Where a person is signed in, for themselves and for administrators. */
@Component(service = SessionsResource.class)
@JakartarsResource
@Path("api/v1/people/{person}/sessions")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionsResource {

    /** Browsers and API tokens. */
    public record All(List<Open> sessions, List<Token> tokens) {}

    private final OpenSessions open;
    private final Council council;

    @Activate
    public SessionsResource(@Reference OpenSessions open, @Reference Council council) {
        this.open = open;
        this.council = council;
    }

    @GET
    public All all(@PathParam("person") String id) {
        String person = person(id).id();
        return new All(open.of(person), open.tokens(person));
    }

    /** All of them, also the one that asks. */
    @DELETE
    public void endAll(@PathParam("person") String id) {
        open.endAll(person(id).id(), "");
    }

    @DELETE
    @Path("{session}")
    public void end(@PathParam("person") String id, @PathParam("session") String session) {
        open.end(person(id).id(), session);
    }

    private Person person(String id) {
        return PeopleResource.person(council, id);
    }
}
