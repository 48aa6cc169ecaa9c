package org.planweave.exchange.internal.export;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Department;
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
    private final Council council;
    private final CurrentUser user;
    private final Pdf pdf;
    private final Messages messages = Messages.of(ExportResource.class);

    @Activate
    public ExportResource(@Reference Plans plans, @Reference Council council, @Reference CurrentUser user, @Reference Pdf pdf) {
        this.plans = plans;
        this.council = council;
        this.user = user;
        this.pdf = pdf;
    }

    /** The plan as {@code docx}, {@code xlsx}, {@code pdf}, {@code csv}, {@code json} or {@code html}; other formats are a 406. */
    @GET
    public Response plan(@PathParam("id") String id, @QueryParam("format") @DefaultValue("json") String format) {
        Exported one = exported(id);
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "csv" -> file(one, "csv", PlanTable.of(one));
            case "html" -> file(one, "html", PlanPaper.of(one));
            case "json" -> Response.ok(PlanJson.of(one), MediaType.APPLICATION_JSON_TYPE)
                    .header("Content-Disposition", attachment(one, "json")).build();
            case "docx" -> file(one, "docx", PlanWord.of(one, taken()));
            case "xlsx" -> file(one, "xlsx", PlanSheet.of(one, taken()));
            case "pdf" -> file(one, "pdf", pdf.of(one.plan()).orElseThrow(() -> refused("exchange.export.away", format)));
            default -> throw refused("exchange.export.unknown", format);
        };
    }

    private Exported exported(String id) {
        Plan plan = plans.plan(id).orElseThrow(() -> Problem.notFound(messages.text("exchange.export.noPlan")));
        Department department = council.department(plan.department())
                .orElseGet(() -> new Department(plan.department(), "??", plan.department(), null, "cr", null));
        return new Exported(plan, department, plans.round(plan.round()).orElseThrow(), plans.lines(id));
    }

    private String taken() {
        String day = LocalDate.now().format(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK));
        return user.person().map(Person::name)
                .map(name -> messages.text("exchange.word.taken", name, day))
                .orElseGet(() -> messages.text("exchange.word.takenOpen", day));
    }

    private static Response file(Exported one, String ending, Document document) {
        return Response.ok(document.content(), document.type())
                .header("Content-Disposition", attachment(one, ending)).build();
    }

    private static String attachment(Exported one, String ending) {
        return "attachment; filename=\"" + one.fileName() + '.' + ending + '"';
    }

    private Problem refused(String key, String format) {
        return Problem.of(STATUS_NOT_OFFERED, "format-not-offered", messages.text(key,
                format.replaceAll("[^A-Za-z0-9]", "")));
    }
}
