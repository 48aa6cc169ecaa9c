package org.planweave.reports.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.stored.Keepers;
import org.planweave.reports.internal.stored.TemplateBook;
import org.planweave.reports.internal.word.MergeNames;
import org.planweave.reports.internal.word.Style;
import org.planweave.reports.internal.word.Template;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** The Word file that reports of a form are written in: take it out, bring an own one in, see which merge fields it may have. */
@Component(service = TemplatePages.class)
@JakartarsResource
@Path("reports/forms/{code}/template")
@Produces(MediaType.TEXT_HTML)
public final class TemplatePages {

    private final PageParts parts;
    private final TemplateBook templates;
    private final Keepers keepers;

    @Activate
    public TemplatePages(@Reference PageParts parts, @Reference TemplateBook templates, @Reference Keepers keepers) {
        this.parts = parts;
        this.templates = templates;
        this.keepers = keepers;
    }

    @GET
    @Produces(Template.TYPE)
    public Response file(@PathParam("code") String code) {
        String name = templates.required(code).code() + "-template.docx";
        return Response.ok(templates.of(code), Template.TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"").build();
    }

    @GET
    @Path("about")
    public Page about(@PathParam("code") String code) {
        return page(templates.required(code), List.of());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object bring(@PathParam("code") String code, List<EntityPart> sent) throws IOException {
        ReportForm form = templates.required(code);
        try {
            EntityPart file = sent.stream().filter(part -> part.getName().equals("file")).findFirst()
                    .orElseThrow(() -> Problem.invalid("file", parts.text("reports.template.none")));
            templates.put(code, templates.take(file.getContent()), "file");
            return SeeOther.to("/reports/forms/" + code + "/template/about")
                    .saying(parts.text("reports.said.template", form.title()));
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 413) {
                throw problem;
            }
            List<String> wrong = problem.faults().isEmpty() ? List.of(problem.detail())
                    : problem.faults().stream().map(Problem.Fault::detail).toList();
            return page(form, wrong).status(problem.status() == 400 ? 422 : 413);
        }
    }

    @POST
    @Path("removed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public SeeOther remove(@PathParam("code") String code) {
        templates.remove(code);
        return SeeOther.to("/reports/forms/" + code + "/template/about").saying(parts.text("reports.said.templateRemoved"));
    }

    private Page page(ReportForm form, List<String> wrong) {
        String title = parts.text("reports.template.title", form.title());
        Map<String, Object> model = Map.of(
                "title", title, "form", form, "own", templates.isOwn(form.code()), "keeps", keepers.mayKeep(), "wrong", wrong,
                "fields", new MergeNames(form).all(), "styles", List.of(Style.values()));
        return parts.page(wrong.isEmpty() ? title : parts.text("reports.problem.title", title))
                .crumb(parts.text("reports.forms"), "/reports/forms").body(parts.render("template.jte", model));
    }
}
