package org.planweave.reports.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.reports.internal.stored.TemplateBook;
import org.planweave.reports.internal.word.Template;

/** The Word file that new reports of a form are written in: the council’s own, or the portal’s. */
@Component(service = TemplateResource.class)
@JakartarsResource
@Path("api/v1/reports/forms/{code}/template")
public final class TemplateResource {

    private final TemplateBook templates;

    @Activate
    public TemplateResource(@Reference TemplateBook templates) {
        this.templates = templates;
    }

    @GET
    @Produces(Template.TYPE)
    public Response file(@PathParam("code") String code) {
        String name = templates.required(code).code() + "-template.docx";
        return Response.ok(templates.of(code), Template.TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }

    /** Takes the file as the body; what is wrong with it comes back as problem details, and the one before stays. */
    @PUT
    @Consumes(MediaType.WILDCARD)
    public void bring(@PathParam("code") String code, InputStream body) throws IOException {
        templates.put(code, templates.take(body), "");
    }

    @DELETE
    public void remove(@PathParam("code") String code) {
        templates.remove(code);
    }
}
