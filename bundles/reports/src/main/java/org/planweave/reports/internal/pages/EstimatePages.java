package org.planweave.reports.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Department;
import org.planweave.api.planning.Plan;
import org.planweave.api.planning.Round;
import org.planweave.reports.internal.estimates.Estimate;
import org.planweave.reports.internal.estimates.Estimates;
import org.planweave.reports.internal.estimates.Pounds;
import org.planweave.reports.internal.estimates.TieOut;
import org.planweave.reports.internal.estimates.TieOut.Entry;
import org.planweave.reports.internal.rules.Days;
import org.planweave.reports.internal.stored.EstimateBook;
import org.planweave.reports.internal.stored.EstimateBook.Tied;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** The estimates that finance brought in, and how a plan's figures tie to them. */
@Component(service = EstimatePages.class)
@JakartarsResource
@Path("reports/estimates")
@Produces(MediaType.TEXT_HTML)
public final class EstimatePages {

    private final PageParts parts;
    private final EstimateBook estimates;

    @Activate
    public EstimatePages(@Reference PageParts parts, @Reference EstimateBook estimates) {
        this.parts = parts;
        this.estimates = estimates;
    }

    /** A department's estimates in the list; the plan is null where none is open to the reader. */
    public record Row(Department department, int headings, List<String> totals, String brought, @Nullable Plan plan) {}

    /** An entry of the tie-out in words. */
    public record Said(Entry entry, String heading, String estimate, String result) {}

    @GET
    public Page list() {
        return list(current(), List.of());
    }

    private String current() {
        return parts.plans().currentRound().map(Round::id).orElse("");
    }

    private Page list(String round, List<String> errors) {
        List<Plan> plans = parts.plans().plans(round);
        List<Row> rows = estimates.newest(round).stream().map(one -> row(one, plans)).toList();
        String title = parts.text("reports.estimates");
        return parts.page(errors.isEmpty() ? title : parts.text("reports.problem.title", title)).body(parts.render("estimates.jte", Map.of(
                "title", title, "rows", rows, "rounds", parts.plans().rounds(), "round", round, "brings", estimates.mayBring(),
                "errors", errors)));
    }

    private Row row(Estimates one, List<Plan> plans) {
        Plan plan = plans.stream().filter(some -> some.department().equals(one.department())).findFirst().orElse(null);
        List<String> totals = one.kinds().stream().map(kind -> parts.text("reports.tie.kind",
                Pounds.exact(one.total(kind, Estimate::next)), kind.replace('_', ' '))).toList();
        return new Row(parts.department(one.department()), one.rows().size(), totals, brought(one), plan);
    }

    private String brought(Estimates one) {
        return parts.text("reports.estimates.brought.by", Days.day(LocalDate.ofInstant(one.at(), ZoneId.of("Europe/London"))),
                parts.name(one.by()), one.file());
    }

    /** All of the file is kept or nothing; what is wrong is said cell by cell. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object bring(List<EntityPart> sent) throws IOException {
        String round = current();
        String name = "";
        byte[] file = new byte[0];
        for (EntityPart part : sent) {
            if (part.getName().equals("round")) {
                round = new String(part.getContent().readNBytes(100), java.nio.charset.StandardCharsets.UTF_8);
            } else if (part.getName().equals("file")) {
                name = part.getFileName().orElse("");
                file = part.getContent().readNBytes(EstimateBook.MOST_BYTES + 1);
            }
        }
        return bring(name, file, round);
    }

    Object bring(String name, byte[] file, String round) {
        try {
            if (file.length == 0) {
                throw Problem.invalid("file", parts.text("reports.estimates.noFile"));
            }
            int count = estimates.bring(name, file, round).size();
            return SeeOther.to("/reports/estimates").saying(parts.text("reports.said.estimates", count));
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return list(round, problem.faults().stream().map(Problem.Fault::detail).toList()).status(422);
        }
    }

    @GET
    @Path("{plan}")
    public Page tieOut(@PathParam("plan") String plan) {
        Tied tied = estimates.tied(plan);
        TieOut out = tied.tieOut();
        String title = parts.text("reports.tie.title", tied.plan().title());
        List<Said> said = out.entries().stream().map(this::said).toList();
        int open = out.mismatches().size();
        List<String> notes = new ArrayList<>();
        notes.add(open == 0 ? parts.text("reports.tie.all") : parts.text("reports.tie.some", open));
        if (tied.hidden() > 0) {
            notes.add(parts.text("reports.tie.hidden", tied.hidden()));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("title", title);
        model.put("notes", notes);
        model.put("brought", brought(tied.estimates()));
        model.put("department", parts.department(tied.plan()));
        model.put("said", said);
        model.put("proofs", out.proofs().stream().map(one -> parts.text("reports.tie.proof.one", one.kind().replace('_', ' '),
                Pounds.exact(one.equal()), Pounds.exact(one.different()), Pounds.exact(one.notInPlan()), Pounds.exact(one.total()))).toList());
        return parts.page(title).crumb(parts.text("reports.estimates"), "/reports/estimates").body(parts.render("tie.jte", model));
    }

    private Said said(Entry entry) {
        String kind = entry.kind().replace('_', ' ');
        String heading = entry.heading().equals("*") ? parts.text("reports.tie.whole", kind)
                : entry.heading().isEmpty() ? parts.text("reports.tie.noHeading")
                : kind.isEmpty() ? entry.heading() : parts.text("reports.tie.kind", entry.heading(), kind);
        String result = switch (entry.result()) {
            case DIFFERENT -> parts.text(entry.difference().signum() > 0 ? "reports.tie.above" : "reports.tie.below",
                    Pounds.exact(entry.difference().abs()));
            case NO_AMOUNT -> parts.text("reports.tie.NO_AMOUNT", entry.named().get(0).written());
            default -> parts.text("reports.tie." + entry.result());
        };
        return new Said(entry, heading, entry.estimate() == null ? "–" : Pounds.exact(entry.estimate()), result);
    }
}
