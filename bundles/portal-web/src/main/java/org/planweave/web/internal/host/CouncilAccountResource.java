package org.planweave.web.internal.host;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.people.Council;
import org.planweave.api.people.CouncilAccounts;
import org.planweave.api.people.CouncilAccounts.Account;

/** By which account of the council somebody comes; said and parted by administrators. */
@Component(service = CouncilAccountResource.class)
@JakartarsResource
@Path("api/v1/people/{person}/council-account")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class CouncilAccountResource {

    /** The name that they sign in with at the council; empty for none. */
    public record Wish(@Nullable String name) {}

    private final CouncilAccounts accounts;
    private final Council council;

    @Activate
    public CouncilAccountResource(@Reference CouncilAccounts accounts, @Reference Council council) {
        this.accounts = accounts;
        this.council = council;
    }

    @GET
    public Account account(@PathParam("person") String id) {
        return accounts.of(person(id));
    }

    @PUT
    public Account expect(@PathParam("person") String id, Wish wish) {
        accounts.expect(person(id), wish.name() == null ? "" : wish.name());
        return account(id);
    }

    @DELETE
    public void part(@PathParam("person") String id) {
        accounts.part(person(id));
    }

    private String person(String id) {
        return PeopleResource.person(council, id).id();
    }
}
