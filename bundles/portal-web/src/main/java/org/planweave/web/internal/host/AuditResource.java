package org.planweave.web.internal.host;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.modules.AuditVerification;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** The record of who did what, newest first, for administrators and auditors. */
@Component(service = AuditResource.class)
@JakartarsResource
@Path("api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {

    private static final int MOST = 200;

    /** Whether the record is whole: how many entries are sound, and what is wrong with the first that is not. */
    public record Soundness(boolean whole, long sound, @Nullable Long record, @Nullable String detail) {}

    private final Audit audit;
    private final AuditVerification verification;
    private final CurrentUser user;

    @Activate
    public AuditResource(
            @Reference Audit audit, @Reference AuditVerification verification, @Reference CurrentUser user) {
        this.audit = audit;
        this.verification = verification;
        this.user = user;
    }

    /** Entries before the one whose sequence is {@code after}; the Link header leads on to older ones. */
    @GET
    public Response newest(@QueryParam("subject") @Nullable String subject, @QueryParam("after") @Nullable Long after,
            @QueryParam("limit") @DefaultValue("50") int limit, @Context UriInfo uri) {
        requireReader();
        int size = Math.max(1, Math.min(MOST, limit));
        List<Audit.Entry> entries = audit.newest(subject, after, size);
        Response.ResponseBuilder response = Response.ok(entries);
        if (entries.size() == size) {
            long last = entries.get(size - 1).sequence();
            response.link(uri.getRequestUriBuilder().replaceQueryParam("after", last).build(), "next");
        }
        return response.build();
    }

    /** Reads the whole record and proves that nothing in it was changed, added, left out or moved. */
    @GET
    @Path("verification")
    public Soundness verify() {
        requireReader();
        AuditVerification.Result result = verification.verify();
        return new Soundness(result.whole(), result.sound(),
                result.first().map(AuditVerification.Fault::record).orElse(null),
                result.first().map(AuditVerification.Fault::sentence).orElse(null));
    }

    private void requireReader() {
        Person person = user.required();
        if (!person.has(Role.ADMINISTRATOR) && !person.has(Role.AUDITOR)) {
            throw Problem.forbidden("Only administrators and auditors read the audit record; ask one of them.");
        }
    }
}
