package org.planweave.exchange.internal.export;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Plans;

/** Plans out. */
@Component(service = ExportResource.class)
@JakartarsResource
@Path("api/v1/plans/{id}/export")
public final class ExportResource {

    private static final int STATUS_NOT_OFFERED = 406;

    private final Plans plans;
    private final CurrentUser user;
    private final PlanDocuments documents;
    private final Messages messages = Messages.of(ExportResource.class);

    @Activate
    public ExportResource(@Reference Plans plans, @Reference CurrentUser user, @Reference PlanDocuments documents) {
        this.plans = plans;
        this.user = user;
        this.documents = documents;
    }

    /** The plan as {@code docx}, {@code xlsx}, {@code pdf}, {@code csv}, {@code json} or {@code html}; other formats are a 406. */
    @GET
    public Response plan(@PathParam("id") String id, @QueryParam("format") @DefaultValue("json") String format) {
        Plan plan = plans.plan(id).orElseThrow(() -> Problem.notFound(messages.text("exchange.export.noPlan")));
        Exported one = documents.read(plan);
        String ending = format.toLowerCase(Locale.ROOT);
        Document document = documents.written(one, ending, taken()).orElseThrow(() ->
                refused(ending.equals("pdf") ? "exchange.export.away" : "exchange.export.unknown", format));
        return Response.ok(document.content(), document.type())
                .header("Content-Disposition", "attachment; filename=\"" + one.fileName() + '.' + ending + '"').build();
    }

    private String taken() {
        String day = LocalDate.now().format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK));
        return user.person().map(Person::name)
                .map(name -> messages.text("exchange.word.taken", name, day))
                .orElseGet(() -> messages.text("exchange.word.takenOpen", day));
    }

    private Problem refused(String key, String format) {
        return Problem.of(STATUS_NOT_OFFERED, "format-not-offered", messages.text(key,
                format.replaceAll("[^A-Za-z0-9]", "")));
    }
}
