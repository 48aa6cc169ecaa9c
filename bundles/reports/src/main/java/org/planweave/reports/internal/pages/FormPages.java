package org.planweave.reports.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.reports.internal.forms.FormReading;
import org.planweave.reports.internal.forms.ShippedForms;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.stored.FormBook;
import org.planweave.reports.internal.stored.Keepers;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** The forms that reports can have; those who keep them bring the council's own in. */
@Component(service = FormPages.class)
@JakartarsResource
@Path("reports/forms")
@Produces(MediaType.TEXT_HTML)
public final class FormPages {

    private final PageParts parts;
    private final FormBook forms;
    private final Keepers keepers;

    @Activate
    public FormPages(@Reference PageParts parts, @Reference FormBook forms, @Reference Keepers keepers) {
        this.parts = parts;
        this.forms = forms;
        this.keepers = keepers;
    }

    @GET
    public Page list() {
        return page("", List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object bring(@FormParam("json") @DefaultValue("") String json) {
        try {
            ReportForm form = FormReading.read(json, "json");
            forms.put(form, "json");
            return SeeOther.to("/reports/forms").saying(parts.text("reports.said.form", form.title()));
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return page(json, problem.faults().stream().map(Problem.Fault::detail).toList()).status(422);
        }
    }

    @POST
    @Path("removed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public SeeOther remove(@FormParam("code") @DefaultValue("") String code) {
        forms.remove(code);
        return SeeOther.to("/reports/forms").saying(parts.text("reports.said.formRemoved"));
    }

    private Page page(String json, List<String> wrong) {
        String title = parts.text("reports.forms");
        Map<String, Object> model = Map.of(
                "title", title, "shipped", ShippedForms.all(), "own", forms.own(), "keeps", keepers.mayKeep(), "json", json, "wrong", wrong);
        return parts.page(wrong.isEmpty() ? title : parts.text("reports.problem.title", title)).body(parts.render("forms.jte", model));
    }
}
