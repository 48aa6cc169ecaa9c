package org.planweave.records.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.Target;
import org.planweave.records.internal.stored.Gathering;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.Packs;
import org.planweave.records.internal.stored.Permits;
import org.planweave.records.internal.stored.Requests;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Takes a request in. */
@Component(service = NewPages.class)
@JakartarsResource
@Path("records/new")
@Produces(MediaType.TEXT_HTML)
public final class NewPages {

    /** What was typed. */
    public record Typed(String reference, String asked, String received, String kind, String target) {}

    private final Requests requests;
    private final Gathering gathering;
    private final Packs packs;
    private final Permits permits;
    private final Host host;

    @Activate
    public NewPages(@Reference Requests requests, @Reference Gathering gathering, @Reference Packs packs, @Reference Permits permits,
            @Reference Host host) {
        this.requests = requests;
        this.gathering = gathering;
        this.packs = packs;
        this.permits = permits;
        this.host = host;
    }

    /** The form; {@code kind} and {@code target} say what it is about, as links on lines and plans do. */
    @GET
    public Page form(@QueryParam("kind") @DefaultValue("topic") String kind, @QueryParam("target") @DefaultValue("") String target) {
        permits.require();
        return page(new Typed("", "", host.today().toString(), kind, target), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object take(@FormParam("reference") @DefaultValue("") String reference, @FormParam("asked") @DefaultValue("") String asked,
            @FormParam("received") @DefaultValue("") String received, @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("target") @DefaultValue("") String target) {
        permits.require();
        try {
            FoiRequest request = requests.take(reference, asked, day("received", received), Target.of(kind, target));
            return SeeOther.to(PageParts.href(request)).saying(Words.text("records.taken", packs.count(request.id())));
        } catch (Problem problem) {
            return page(new Typed(reference, asked, received, kind, target), PageParts.errors(problem)).status(PageParts.REFUSED);
        }
    }

    /** A day as forms and the API give it. @throws Problem 400 */
    public static LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            throw Problem.invalid(field, "Give the day as year-month-day, such as 2027-02-20.");
        }
    }

    private Page page(Typed typed, Map<String, String> errors) {
        String title = Words.text("records.new.title");
        return PageParts.page(errors.isEmpty() ? title : Words.text("records.problem", title)).body(Words.render("new.jte", Map.of(
                "title", title, "typed", typed, "errors", errors, "summary", PageParts.summary(errors), "about", about(typed))));
    }

    /** What a chosen line or plan is called; empty for a topic, and for what is not there. */
    private String about(Typed typed) {
        if (typed.kind().equals("topic") || typed.target().isBlank()) {
            return "";
        }
        try {
            return gathering.titled(Target.of(typed.kind(), typed.target()));
        } catch (Problem none) {
            return "";
        }
    }
}
