package org.planweave.web.internal.host;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.host.CouncilSignIn;
import org.planweave.api.host.CouncilSignIn.Finding;

/** Looks whether people could sign in with their council's account; for {@code planweave oidc-test} and administrators. */
@Component(service = CouncilSignInResource.class)
@JakartarsResource
@Path("api/v1/host/council-sign-in/test")
@Produces(MediaType.APPLICATION_JSON)
public final class CouncilSignInResource {

    private final CouncilSignIn council;

    @Activate
    public CouncilSignInResource(@Reference CouncilSignIn council) {
        this.council = council;
    }

    /** Each thing that was looked at. */
    @POST
    public List<Finding> test() {
        return council.test();
    }
}
