package org.planweave.reports.internal.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.reports.internal.estimates.Estimates;
import org.planweave.reports.internal.estimates.TieOut.Entry;
import org.planweave.reports.internal.stored.EstimateBook;
import org.planweave.reports.internal.stored.EstimateBook.Tied;

/** Brings estimates in, and says how a plan's figures tie to them. Amounts are texts, in pounds to the penny. */
@Component(service = EstimatesResource.class)
@JakartarsResource
@Path("api/v1/reports/estimates")
@Produces(MediaType.APPLICATION_JSON)
public final class EstimatesResource {

    private final EstimateBook estimates;

    @Activate
    public EstimatesResource(@Reference EstimateBook estimates) {
        this.estimates = estimates;
    }

    /** One import. */
    public record Import(String id, String department, String round, String file, String at, String by, int rows) {

        static Import of(Estimates one) {
            return new Import(one.id(), one.department(), one.round(), one.file(), one.at().toString(), one.by(), one.rows().size());
        }
    }

    /** A heading with the lines that claim it. */
    public record Row(String result, String heading, String kind, List<String> lines, String plan, @Nullable String estimate, String difference) {

        static Row of(Entry one) {
            return new Row(one.result().name(), one.heading(), one.kind(), one.named().stream().map(named -> named.line().id()).toList(),
                    one.plan().toPlainString(), one.estimate() == null ? null : one.estimate().toPlainString(),
                    one.difference().toPlainString());
        }
    }

    /** A plan's tie-out; {@code hidden} lines are not open to the caller and not counted. */
    public record Answer(Import estimates, int mismatches, int hidden, List<Row> rows) {}

    /** The body is the CSV file or the workbook itself. */
    @POST
    @Consumes({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    public Response bring(
            @QueryParam("round") @DefaultValue("") String round, @QueryParam("name") @DefaultValue("estimates") String name, InputStream file)
            throws IOException {
        List<Import> all = estimates.bring(name, file.readNBytes(EstimateBook.MOST_BYTES + 1), round).stream().map(Import::of).toList();
        return Response.status(Response.Status.CREATED).entity(all).build();
    }

    @GET
    @Path("{plan}")
    public Answer tieOut(@PathParam("plan") String plan) {
        Tied tied = estimates.tied(plan);
        return new Answer(Import.of(tied.estimates()), tied.tieOut().mismatches().size(), tied.hidden(),
                tied.tieOut().entries().stream().map(Row::of).toList());
    }
}
