package org.planweave.records.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.records.internal.erasure.Erasures;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.rules.Erasure;
import org.planweave.records.internal.rules.Erasure.Kind;
import org.planweave.records.internal.rules.Erasure.Part;
import org.planweave.records.internal.stored.Host;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** A certificate of erasure, and deciding on what people wrote. */
@Component(service = ErasedPages.class)
@JakartarsResource
@Path("records/erased/{id}")
@Produces(MediaType.TEXT_HTML)
public final class ErasedPages {

    /**
     * A place that people wrote the name in.
     *
     * @param decided what was decided, by whom and why; empty while it waits
     * @param typed what was typed, where it could not be taken
     */
    public record Named(int place, String what, String about, String decided, String typed, String wrong) {}

    private final Erasures erasures;
    private final Host host;

    @Activate
    public ErasedPages(@Reference Erasures erasures, @Reference Host host) {
        this.erasures = erasures;
        this.host = host;
    }

    @GET
    public Page show(@PathParam("id") String id) {
        return page(erasures.one(id), -1, "", Map.of());
    }

    @POST
    @Path("places/{place}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object decide(@PathParam("id") String id, @PathParam("place") int place, @FormParam("decision") @DefaultValue("") String decision,
            @FormParam("reason") @DefaultValue("") String reason) {
        try {
            erasures.decide(id, place, decision, reason);
            return SeeOther.to("/records/erased/" + id).saying(Words.text("records.erasure.decided"));
        } catch (Problem problem) {
            return page(erasures.one(id), place, reason, PageParts.errors(problem)).status(PageParts.REFUSED);
        }
    }

    private Page page(Erasure one, int tried, String typed, Map<String, String> errors) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Words.text("records.erasure.name"), one.name());
        facts.put(Words.text("records.erasure.reference"), one.reference());
        facts.put(Words.text("records.erasure.why"), one.reason());
        facts.put(Words.text("records.erasure.by"), host.name(one.by()));
        facts.put(Words.text("records.certificate.at"), Words.time(one.at()));
        facts.put(Words.text("records.certificate.digest"), one.digest());
        String wrong = errors.values().stream().findFirst().orElse("");
        List<Named> named = one.of(Kind.NAMED).stream().map(part -> part.place() == tried ? named(part, typed, wrong) : named(part, "", "")).toList();
        String title = Words.text("records.erasure.certificate");
        return PageParts.page(errors.isEmpty() ? title : Words.text("records.problem", title)).crumb(Words.text("records.erasures"), "/records/erasures")
                .body(Words.render("erased.jte", Map.of("id", one.id(), "title", title, "facts", facts, "gone", one.of(Kind.GONE),
                        "stays", one.of(Kind.STAYS), "named", named,
                        "summary", PageParts.summary(wrong.isEmpty() ? Map.of() : Map.of("reason-" + tried, wrong)))));
    }

    private Named named(Part part, String typed, String wrong) {
        String about = part.about() == null ? "" : part.about();
        String decided = part.waits() || part.by() == null ? "" : Words.text("records.erasure.decided." + part.decision(), host.name(part.by()),
                Words.time(part.decidedAt()), part.why());
        return new Named(part.place(), part.what(), about, decided, typed, wrong);
    }
}
