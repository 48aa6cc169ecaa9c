package org.planweave.clusters.internal.wired;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import gg.jte.Content;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Identified;
import org.planweave.api.Problem;
import org.planweave.clusters.internal.pages.BundlePages;
import org.planweave.clusters.internal.pages.ClusterListPages;
import org.planweave.clusters.internal.pages.ClusterPages;
import org.planweave.clusters.internal.pages.EditClusterPages;
import org.planweave.clusters.internal.pages.FormPages;
import org.planweave.clusters.internal.pages.NewClusterPages;
import org.planweave.clusters.internal.pages.PageParts;
import org.planweave.clusters.internal.pages.MeetingFaces;
import org.planweave.clusters.internal.pages.MeetingPages;
import org.planweave.clusters.internal.pages.ReorganisePages;
import org.planweave.clusters.internal.pages.SheetPages;
import org.planweave.clusters.internal.rest.BundleCheckResource;
import org.planweave.clusters.internal.rest.ClustersResource;
import org.planweave.clusters.internal.rest.MeetingsResource;
import org.planweave.clusters.internal.rest.ReorganisationsResource;
import org.planweave.clusters.internal.rest.SheetResource;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;
import org.planweave.ui.Slots;

/** All of the module's pages and resources in one application, asked in process. */
public final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** It warns of every resource given as an object that it is no provider, which none of ours wants to be. */
    private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey");

    static {
        JERSEY.setLevel(Level.SEVERE);
    }

    /** What other modules would contribute: slot to item id to content. */
    public final Map<String, Map<String, Content>> contributed = new LinkedHashMap<>();

    public final PageParts parts;
    public final MeetingFaces faces;
    private final ApplicationHandler application;

    public Http(WiredClusters wired) {
        this.parts = new PageParts(wired.reads, wired.permits, wired.plans, wired.portal.council(),
                wired.portal.currentUser(), new Contributed());
        faces = new MeetingFaces(parts, wired.meetingReads, wired.meetings);
        FormPages forms = new FormPages(parts);
        ResourceConfig config = new ResourceConfig().registerInstances(
                new ClusterListPages(parts, wired.problems), new ClusterPages(parts),
                new NewClusterPages(parts, forms, wired.clusters), new EditClusterPages(parts, forms, wired.clusters),
                new SheetPages(parts, wired.draws, wired.sheets),
                new SheetResource(wired.reads, wired.permits, wired.draws, wired.sheets, wired.portal.council()),
                new MeetingPages(parts, faces, wired.meetingReads, wired.meetings),
                new MeetingsResource(wired.reads, wired.permits, wired.meetingReads, wired.meetings),
                new ReorganisePages(parts, forms, wired.reorganise),
                new ReorganisationsResource(wired.reorganise, wired.permits, wired.plans),
                new BundlePages(parts, wired.checks),
                new BundleCheckResource(wired.checks, wired.permits, wired.plans),
                new ClustersResource(wired.reads, wired.clusters, wired.permits, wired.plans,
                        wired.portal.transactions()),
                new Problems(), new Pages(), new JacksonJsonProvider());
        this.application = new ApplicationHandler(config);
    }

    /** An answer with its text. */
    public record Answer(int status, String text, @Nullable String location, @Nullable String etag,
            @Nullable String link) {

        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new AssertionError("Not JSON: " + text, e);
            }
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, "", Map.of());
    }

    /** Sends a form: names and values in turn. */
    public Answer form(String path, String... namesAndValues) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(encoded(namesAndValues[i])).append('=')
                    .append(encoded(namesAndValues[i + 1]));
        }
        return send("POST", path, MediaType.APPLICATION_FORM_URLENCODED, body.toString(), Map.of());
    }

    public Answer json(String method, String path, String body, Map<String, String> headers) {
        return send(method, path, MediaType.APPLICATION_JSON, body, headers);
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, @Nullable String type, String body, Map<String, String> headers) {
        ContainerRequest request = new ContainerRequest(
                URI.create("http://portal/"), URI.create("http://portal" + path), method, null,
                        new MapPropertiesDelegate(),
                application.getConfiguration());
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
            request.setEntityStream(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ContainerResponse response = application.apply(request, out).get();
            Object entity = response.getEntity();
            String location = entity instanceof SeeOther there ? there.href() : response.getHeaderString("Location");
            int status = entity instanceof Page page ? page.status() : entity instanceof SeeOther ? 303
                    : response.getStatus();
            return new Answer(
                    status, out.toString(StandardCharsets.UTF_8), location, response.getHeaderString("ETag"),
                    response.getHeaderString("Link"));
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private final class Contributed implements Slots {

        @Override
        public Map<String, List<Content>> render(String slot, List<? extends Identified> items) {
            Map<String, List<Content>> all = new LinkedHashMap<>();
            items.forEach(item -> all.put(item.id(), Optional.ofNullable(
                    contributed.getOrDefault(slot, Map.of()).get(item.id())).map(List::of).orElse(List.of())));
            return all;
        }

        @Override
        public List<Content> render(String slot) {
            return List.of();
        }
    }

    private static final class Problems implements ExceptionMapper<Problem> {

        @Override
        public Response toResponse(Problem problem) {
            Map<String, Object> body = new LinkedHashMap<>(problem.extra());
            body.put("type", problem.type());
            body.put("detail", problem.detail());
            body.put("errors", problem.faults());
            return Response.status(problem.status()).type(MediaType.APPLICATION_JSON).entity(body).build();
        }
    }

    private static final class Pages implements MessageBodyWriter<Object> {

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
            return type == Page.class || type == SeeOther.class;
        }

        @Override
        public void writeTo(
                Object entity, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
                MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
            String text = entity instanceof Page page
                    ? "<title>" + Html.string(Html.text(page.title())) + "</title>" + Html.string(page.body())
                    : String.valueOf(((SeeOther) entity).notice());
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
