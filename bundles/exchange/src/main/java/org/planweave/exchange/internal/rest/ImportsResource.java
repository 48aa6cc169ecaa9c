package org.planweave.exchange.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.exchange.internal.imports.Importer;
import org.planweave.exchange.internal.imports.Made;
import org.planweave.exchange.internal.imports.Wish;
import org.planweave.exchange.internal.papers.PaperBox;
import org.planweave.exchange.internal.papers.ReadPaper;

/**
 * Papers in. A paper comes as the body, its name in the query ({@code file} or {@code name}) or in {@code
 * X-File-Name}, or as the part {@code file} of a form; the form's other parts say the same as the query.
 */
@Component(service = ImportsResource.class)
@JakartarsResource
@Path("api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource {

    private static final int LONGEST_FIELD = 2000;
    private static final int STATUS_CREATED = 201;

    private final PaperBox papers;
    private final Importer importer;
    private final Messages messages = Messages.of(ImportsResource.class);

    @Activate
    public ImportsResource(@Reference PaperBox papers, @Reference Importer importer) {
        this.papers = papers;
        this.importer = importer;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response body(
            @Context UriInfo uri, @HeaderParam("X-File-Name") @DefaultValue("") String header, InputStream body)
            throws IOException {
        Asked asked = new Asked(uri.getQueryParameters());
        String name = Stream.of(asked.text("file"), asked.text("name"),
                header).filter(one -> !one.isEmpty()).findFirst().orElse("");
        return answer(name, papers.take(body), asked);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response form(@Context UriInfo uri, List<EntityPart> parts) throws IOException {
        Asked asked = new Asked(uri.getQueryParameters());
        String name = "";
        byte @Nullable [] content = null;
        for (EntityPart part : parts) {
            if (part.getName().equals("file")) {
                name = part.getFileName().orElse("");
                content = papers.take(part.getContent());
            } else {
                asked.put(part.getName(), new String(part.getContent().readNBytes(LONGEST_FIELD),
                        StandardCharsets.UTF_8));
            }
        }
        if (content == null) {
            throw Problem.invalid("file", messages.text("exchange.noFile"));
        }
        return answer(name, content, asked);
    }

    private Response answer(String name, byte[] content, Asked asked) {
        ReadPaper paper = papers.read(name, content);
        if (asked.yes("check")) {
            return Response.ok(ImportJson.of(paper, importer.check(paper, asked.wish()))).build();
        }
        Made made = importer.make(paper, asked.wish());
        boolean isNew = made.plans().stream().anyMatch(one -> !one.already());
        URI first = URI.create("/api/v1/plans/" + made.plans().get(0).plan().id());
        return Response.status(isNew ? STATUS_CREATED : Response.Status.OK.getStatusCode()).location(first)
                .entity(ImportJson.of(paper, made)).build();
    }

    /** What the query, or a form, asks for. */
    private static final class Asked {

        private final Map<String, String> values = new HashMap<>();

        Asked(MultivaluedMap<String, String> query) {
            query.keySet().forEach(name -> put(name, Objects.requireNonNullElse(query.getFirst(name), "")));
        }

        void put(String name, String value) {
            values.put(name, value.strip());
        }

        String text(String name) {
            return values.getOrDefault(name, "");
        }

        boolean yes(String name) {
            return switch (text(name)) {
                case "true", "1", "yes", "on" -> true;
                case "false", "0", "no", "off" -> false;
                default -> {
                    if (values.containsKey(name) && !text(name).isEmpty()) {
                        throw Problem.invalid(name, "“" + name + "” is neither true nor false; write one of the two.");
                    }
                    yield values.containsKey(name);
                }
            };
        }

        Wish wish() {
            return Wish.of(text("department"), text("period"), text("kind"), text("title"), yes("create"),
                    yes("keepContacts"));
        }
    }
}
