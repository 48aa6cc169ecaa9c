package org.planweave.reports.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.reports.internal.forms.FormReading;
import org.planweave.reports.internal.rules.ReportForm;
import org.planweave.reports.internal.stored.FormBook;

/** The forms that a new report can have; what one answers, another council can send. */
@Component(service = FormsResource.class)
@JakartarsResource
@Path("api/v1/reports/forms")
@Produces(MediaType.APPLICATION_JSON)
public final class FormsResource {

    private final FormBook forms;

    @Activate
    public FormsResource(@Reference FormBook forms) {
        this.forms = forms;
    }

    @GET
    public List<ReportForm> all() {
        return forms.all();
    }

    @GET
    @Path("{code}")
    public ReportForm one(@PathParam("code") String code) {
        return forms.find(code).orElseThrow(() -> Problem.notFound("There is no form “" + code + "”."));
    }

    /** Brings a form in, or a new version of one; reports that are there keep theirs. */
    @PUT
    @Path("{code}")
    public ReportForm put(@PathParam("code") String code, @Nullable JsonNode body) {
        ReportForm form = FormReading.read(body == null ? "" : body.toString(), "");
        if (!form.code().equals(code)) {
            throw Problem.invalid("/code", "The body says “" + form.code() + "”, the address “" + code
                    + "”; send the same code in both.");
        }
        forms.put(form, "/code");
        return form;
    }

    @DELETE
    @Path("{code}")
    public void remove(@PathParam("code") String code) {
        forms.remove(code);
    }
}
