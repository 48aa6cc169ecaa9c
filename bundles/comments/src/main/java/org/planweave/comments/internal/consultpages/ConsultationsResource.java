package org.planweave.comments.internal.consultpages;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Evidence;
import org.planweave.comments.internal.consulting.Group;
import org.planweave.comments.internal.ledger.Desk;
import org.planweave.comments.internal.ledger.Ledger;

/** The consultations of a plan for other systems, with the sentence that a committee report may say. */
@Component(service = ConsultationsResource.class)
@JakartarsResource
@Path("api/v1/comments/consultations")
@Produces(MediaType.APPLICATION_JSON)
public final class ConsultationsResource {

    record EvidenceJson(String consultee, int asked, int answered, int meetings, int responses, boolean stands) {}

    record ConsultationJson(
            String id, String title, String opens, String closes, String state, List<String> sections, List<String> groups) {}

    /** @param sentence null where there is no evidence for any group */
    record PlanJson(String plan, @Nullable String sentence, List<EvidenceJson> evidence, List<ConsultationJson> consultations) {}

    private final Ledger ledger;
    private final Words words;
    private final Desk desk;

    @Activate
    public ConsultationsResource(@Reference Ledger ledger, @Reference Words words, @Reference Desk desk) {
        this.ledger = ledger;
        this.words = words;
        this.desk = desk;
    }

    @GET
    public PlanJson of(@QueryParam("plan") @DefaultValue("") String plan) {
        if (!plan.matches("[A-Za-z0-9][A-Za-z0-9-]{0,63}")) {
            throw Problem.invalid("plan", "Say which plan: plan=ID.");
        }
        ledger.requireManages(plan);
        List<Evidence> evidence = ledger.evidence(plan);
        boolean any = evidence.stream().anyMatch(Evidence::stands);
        return new PlanJson(
                plan, any ? words.sentence(evidence) : null,
                evidence.stream().map(one -> new EvidenceJson(
                        one.consultee().word(), one.asked(), one.answered(), one.meetings(), one.responses(), one.stands())).toList(),
                ledger.of(Set.of(plan)).stream().map(this::json).toList());
    }

    private ConsultationJson json(Consultation one) {
        return new ConsultationJson(
                one.id(), one.title(), one.opens().toString(), one.lastDay().toString(),
                one.state(desk.today()).name().toLowerCase(java.util.Locale.ROOT), one.sections(),
                one.groups().stream().map(Group::key).toList());
    }
}
