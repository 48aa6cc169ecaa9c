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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.records.internal.erasure.ErasurePreview;
import org.planweave.records.internal.erasure.Erasures;
import org.planweave.records.internal.rules.Erasure;
import org.planweave.records.internal.rules.Erasure.Part;
import org.planweave.records.internal.stored.Permits;

/** What erasing somebody would come to, doing it, and its certificates; the list is empty for those who do not keep records. */
@Component(service = ErasuresResource.class)
@JakartarsResource
@Path("api/v1/records")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ErasuresResource {

    /** Which request it answers, and why. */
    public record EraseBody(@Nullable String reference, @Nullable String reason) {}

    /** {@code keep} or {@code changed}, and why. */
    public record DecideBody(@Nullable String decision, @Nullable String reason) {}

    /** What would go, what would stay, where people wrote the name, and what is held. */
    public record PreviewJson(String name, List<String> gone, List<String> stays, List<String> named, List<String> held) {

        static PreviewJson of(ErasurePreview one) {
            return new PreviewJson(one.name(), whats(one.gone()), whats(one.stays()), whats(one.named()), one.held());
        }

        private static List<String> whats(List<Part> parts) {
            return parts.stream().map(Part::what).toList();
        }
    }

    /** One row of a certificate. */
    public record PartJson(int place, String kind, String what, @Nullable String about, @Nullable String decision, @Nullable String why,
            @Nullable String by, @Nullable Instant at) {

        static PartJson of(Part one) {
            return new PartJson(one.place(), word(one.kind()), one.what(), one.about(), one.decision() == null ? null : word(one.decision()), one.why(),
                    one.by(), one.decidedAt());
        }

        private static String word(Enum<?> one) {
            return one.name().toLowerCase(Locale.ROOT);
        }
    }

    /** A certificate; in the list without its parts and their digest. */
    public record ErasureJson(String id, String person, String name, String reference, String reason, String by, Instant at, List<PartJson> parts,
            @Nullable String sha256) {

        static ErasureJson of(Erasure one) {
            return new ErasureJson(one.id(), one.person(), one.name(), one.reference(), one.reason(), one.by(), one.at(),
                    one.parts().stream().map(PartJson::of).toList(), one.parts().isEmpty() ? null : one.digest());
        }
    }

    private final Erasures erasures;
    private final Permits permits;

    @Activate
    public ErasuresResource(@Reference Erasures erasures, @Reference Permits permits) {
        this.erasures = erasures;
        this.permits = permits;
    }

    @GET
    @Path("erasures")
    public List<ErasureJson> all() {
        return !permits.may() ? List.of() : erasures.all().stream().map(ErasureJson::of).toList();
    }

    @GET
    @Path("erasures/{id}")
    public ErasureJson one(@PathParam("id") String id) {
        return ErasureJson.of(erasures.one(id));
    }

    /** By id or user name. */
    @GET
    @Path("people/{person}/erasure")
    public PreviewJson preview(@PathParam("person") String person) {
        return PreviewJson.of(erasures.preview(person));
    }

    /** Asks for a token that is minutes old. */
    @POST
    @Path("people/{person}/erasure")
    public Response erase(@PathParam("person") String person, @Nullable EraseBody body) {
        ErasureJson made = ErasureJson.of(erasures.erase(person, RequestsResource.text(body == null ? null : body.reference()),
                RequestsResource.text(body == null ? null : body.reason())));
        return Response.created(URI.create("/api/v1/records/erasures/" + made.id())).entity(made).build();
    }

    @PUT
    @Path("erasures/{id}/places/{place}")
    public Response decide(@PathParam("id") String id, @PathParam("place") int place, @Nullable DecideBody body) {
        erasures.decide(id, place, RequestsResource.text(body == null ? null : body.decision()), RequestsResource.text(body == null ? null : body.reason()));
        return Response.noContent().build();
    }
}
