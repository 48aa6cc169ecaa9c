package org.planweave.records.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.records.RetainedRecords.Due;
import org.planweave.records.internal.rest.Json.CertificateJson;
import org.planweave.records.internal.rest.Json.ClassJson;
import org.planweave.records.internal.rest.Json.HoldJson;
import org.planweave.records.internal.retention.Disposals;
import org.planweave.records.internal.retention.Holds;
import org.planweave.records.internal.retention.Schedules;
import org.planweave.records.internal.stored.Permits;

/** Classes of records with their years, legal holds, disposal and its certificates; lists are empty for those who do not keep records. */
@Component(service = RetentionResource.class)
@JakartarsResource
@Path("api/v1/records")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RetentionResource {

    /** For how long, on what ground. */
    public record KeepBody(@Nullable Integer years, @Nullable String basis) {}

    /** How many were due when whoever decides looked, and why they are disposed of. */
    public record DisposeBody(@Nullable Integer seen, @Nullable String reason) {}

    /** What is held and why. */
    public record HoldBody(@Nullable String kind, @Nullable String target, @Nullable String reason) {}

    /** Why it is lifted. */
    public record LiftBody(@Nullable String reason) {}

    private final Schedules schedules;
    private final Holds holds;
    private final Disposals disposals;
    private final Permits permits;

    @Activate
    public RetentionResource(@Reference Schedules schedules, @Reference Holds holds, @Reference Disposals disposals, @Reference Permits permits) {
        this.permits = permits;
        this.schedules = schedules;
        this.holds = holds;
        this.disposals = disposals;
    }

    @GET
    @Path("retention")
    public List<ClassJson> classes() {
        return !permits.may() ? List.of() : schedules.all().stream().map(one -> ClassJson.of(disposals.of(one.records().code()))).toList();
    }

    @PUT
    @Path("retention/{code}")
    public ClassJson keep(@PathParam("code") String code, @Nullable KeepBody body) {
        schedules.keep(code, body == null || body.years() == null ? "" : body.years().toString(), RequestsResource.text(body == null ? null : body.basis()));
        return ClassJson.of(disposals.of(code));
    }

    /** What is due and under no hold, at most 500. */
    @GET
    @Path("retention/{code}/due")
    public List<Due> due(@PathParam("code") String code) {
        return disposals.of(code).due();
    }

    /** Asks for a token that is minutes old. */
    @POST
    @Path("retention/{code}/disposals")
    public Response dispose(@PathParam("code") String code, @Nullable DisposeBody body) {
        int seen = body == null || body.seen() == null ? 0 : body.seen();
        CertificateJson made = CertificateJson.of(disposals.dispose(code, seen, RequestsResource.text(body == null ? null : body.reason())));
        return Response.created(URI.create("/api/v1/records/disposals/" + made.id())).entity(made).build();
    }

    @GET
    @Path("disposals")
    public List<CertificateJson> certificates() {
        return !permits.may() ? List.of() : disposals.certificates().stream().map(CertificateJson::of).toList();
    }

    @GET
    @Path("disposals/{id}")
    public CertificateJson certificate(@PathParam("id") String id) {
        return CertificateJson.of(disposals.certificate(id));
    }

    @GET
    @Path("holds")
    public List<HoldJson> holds() {
        return !permits.may() ? List.of() : holds.all().stream().map(HoldJson::of).toList();
    }

    @POST
    @Path("holds")
    public Response hold(@Nullable HoldBody sent) {
        HoldBody body = sent == null ? new HoldBody(null, null, null) : sent;
        HoldJson made = HoldJson.of(holds.put(RequestsResource.text(body.kind()), RequestsResource.text(body.target()),
                RequestsResource.text(body.reason())));
        return Response.status(Response.Status.CREATED).entity(made).build();
    }

    @PUT
    @Path("holds/{id}/lifted")
    public Response lift(@PathParam("id") String id, @Nullable LiftBody body) {
        holds.lift(id, RequestsResource.text(body == null ? null : body.reason()));
        return Response.noContent().build();
    }
}
