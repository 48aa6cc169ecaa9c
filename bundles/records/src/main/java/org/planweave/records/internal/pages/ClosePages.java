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
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.rules.Exemption;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.FoiRequest.State;
import org.planweave.records.internal.stored.Host;
import org.planweave.records.internal.stored.Requests;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;
import org.planweave.ui.components.Govuk;

/** Writes down that a request was answered or refused. */
@Component(service = ClosePages.class)
@JakartarsResource
@Path("records/requests/{id}/close")
@Produces(MediaType.TEXT_HTML)
public final class ClosePages {

    /** What was typed. */
    public record Typed(String how, String day, String why, String exemption) {}

    private final Requests requests;
    private final Host host;

    @Activate
    public ClosePages(@Reference Requests requests, @Reference Host host) {
        this.requests = requests;
        this.host = host;
    }

    @GET
    public Page form(@PathParam("id") String id) {
        return page(requests.one(id), new Typed("", host.today().toString(), "", ""), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object close(@PathParam("id") String id, @FormParam("how") @DefaultValue("") String how,
            @FormParam("day") @DefaultValue("") String day, @FormParam("why") @DefaultValue("") String why,
            @FormParam("exemption") @DefaultValue("") String exemption) {
        FoiRequest request = requests.one(id);
        try {
            State state = state(how);
            Exemption under = state == State.REFUSED ? Exemption.of(exemption) : null;
            FoiRequest closed = requests.close(id, state, NewPages.day("day", day), why, under);
            return SeeOther.to(PageParts.href(closed)).saying(Words.text("records.closed.said." + state.word()));
        } catch (Problem problem) {
            Map<String, String> errors = problem.type().equals("marks-open")
                    ? new LinkedHashMap<>(Map.of("how", problem.detail())) : PageParts.errors(problem);
            return page(request, new Typed(how, day, why, exemption), errors).status(PageParts.REFUSED);
        }
    }

    /** @throws Problem 400 for a word that closes nothing */
    public static State state(String word) {
        for (State state : State.values()) {
            if (state != State.OPEN && state.word().equals(word)) {
                return state;
            }
        }
        throw Problem.invalid("how", "Choose whether it was answered or refused.");
    }

    private static Page page(FoiRequest request, Typed typed, Map<String, String> errors) {
        String title = Words.text("records.close.title", request.reference());
        return PageParts.page(errors.isEmpty() ? title : Words.text("records.problem", title), request).body(Words.render("close.jte", Map.of(
                "title", title, "href", PageParts.href(request), "typed", typed, "errors", errors, "summary", PageParts.summary(errors),
                "sections", Decide.options(Govuk.select("exemption", Words.text("records.close.exemption")).option("", Words.text("records.close.none")))
                        .value(typed.exemption()).hint(Words.text("records.close.exemption.hint")).error(errors.get("exemption")))));
    }
}
