package org.planweave.reports.internal.wired;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
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
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.media.multipart.MultiPartFeature;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Problem;
import org.planweave.reports.internal.pages.DecisionPages;
import org.planweave.reports.internal.pages.EditReportPages;
import org.planweave.reports.internal.pages.EstimatePages;
import org.planweave.reports.internal.pages.FitPages;
import org.planweave.reports.internal.pages.FormPages;
import org.planweave.reports.internal.pages.NewReportPages;
import org.planweave.reports.internal.pages.PageParts;
import org.planweave.reports.internal.pages.ReportListPages;
import org.planweave.reports.internal.pages.ReportPages;
import org.planweave.reports.internal.pages.SignatoryPages;
import org.planweave.reports.internal.pages.TemplatePages;
import org.planweave.reports.internal.rest.EstimatesResource;
import org.planweave.reports.internal.rest.FormsResource;
import org.planweave.reports.internal.rest.ReportResource;
import org.planweave.reports.internal.rest.ReportsResource;
import org.planweave.reports.internal.rest.SignatoriesResource;
import org.planweave.reports.internal.rest.TemplateResource;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** All of the module's pages and resources in one application, asked in process. */
public final class Http {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** It warns of every resource given as an object that it is no provider, which none of ours wants to be. */
    private static final Logger JERSEY = Logger.getLogger("org.glassfish.jersey");

    static {
        JERSEY.setLevel(Level.SEVERE);
    }

    public final PageParts parts;
    private final ApplicationHandler application;

    public Http(WiredReports wired) {
        this.parts = new PageParts(wired.book, wired.permits, wired.plans, wired.portal.council(), wired.portal.currentUser());
        this.application = new ApplicationHandler(new ResourceConfig().registerInstances(
                new ReportListPages(parts), new NewReportPages(parts, wired.forms), new ReportPages(parts, wired.editions, wired.estimates),
                new EditReportPages(parts), new DecisionPages(parts), new FitPages(parts, wired.meter),
                new FormPages(parts, wired.forms, wired.keepers), new SignatoryPages(parts, wired.signatories, wired.keepers),
                new ReportsResource(wired.book, wired.permits, wired.forms),
                new ReportResource(wired.book, wired.permits), new TemplatePages(parts, wired.templates, wired.keepers),
                new TemplateResource(wired.templates), new FormsResource(wired.forms),
                new SignatoriesResource(wired.signatories), new EstimatePages(parts, wired.estimates),
                new EstimatesResource(wired.estimates), new Problems(), new Pages(),
                new JacksonJsonProvider()).register(MultiPartFeature.class));
    }

    /** An answer with its text. */
    public record Answer(int status, String text, @Nullable String location, @Nullable String etag,
            @Nullable String link, byte[] bytes) {

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

    /** Sends a file as a form does. */
    public Answer file(String path, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"t.docx\"\r\nContent-Type: application/x\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--xx--\r\n".getBytes(StandardCharsets.UTF_8));
        return send("POST", path, "multipart/form-data; boundary=xx", body.toByteArray(), Map.of());
    }

    /** Sends a file as a system does. */
    public Answer bytes(String method, String path, byte[] content) {
        return send(method, path, "application/octet-stream", content, Map.of());
    }

    public Answer json(String method, String path, String body, Map<String, String> headers) {
        return send(method, path, MediaType.APPLICATION_JSON, body, headers);
    }

    /** Sends a file as it is. */
    public Answer csv(String path, String file) {
        return send("POST", path, "text/csv", file, Map.of());
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(String method, String path, @Nullable String type, String body, Map<String, String> headers) {
        return send(method, path, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private Answer send(String method, String path, @Nullable String type, byte[] body, Map<String, String> headers) {
        ContainerRequest request = new ContainerRequest(
                URI.create("http://portal/"), URI.create("http://portal" + path), method, null,
                        new MapPropertiesDelegate(),
                application.getConfiguration());
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
            request.setEntityStream(new ByteArrayInputStream(body));
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
                    response.getHeaderString("Link"), out.toByteArray());
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
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
                    ? "<title>" + page.title() + "</title>" + Html.string(page.body())
                    : String.valueOf(((SeeOther) entity).notice());
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
