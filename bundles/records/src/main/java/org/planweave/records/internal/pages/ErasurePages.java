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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.records.internal.erasure.ErasurePreview;
import org.planweave.records.internal.erasure.Erasures;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.rules.Erasure;
import org.planweave.records.internal.stored.Permits;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;
import org.planweave.ui.components.Govuk;
import org.planweave.ui.components.Select;

/** Erasing somebody who asked for it, as Article 17 of the UK GDPR gives them a right to it: who, what it would come to, and doing it. */
@Component(service = ErasurePages.class)
@JakartarsResource
@Path("records/erasures")
@Produces(MediaType.TEXT_HTML)
public final class ErasurePages {

    /** A certificate in the list. */
    public record Past(String id, String name, String when) {}

    /** What was typed. */
    public record Typed(String reference, String reason) {}

    private static final String HERE = "/records/erasures";

    private final Erasures erasures;
    private final Permits permits;

    @Activate
    public ErasurePages(@Reference Erasures erasures, @Reference Permits permits) {
        this.erasures = erasures;
        this.permits = permits;
    }

    @GET
    public Page list() {
        return choose(Map.of());
    }

    private Page choose(Map<String, String> errors) {
        Select select = Govuk.select("person", Words.text("records.erasure.who")).option("", Words.text("records.person.choose"));
        erasures.people().forEach(one -> select.option(one.id(), one.post().isEmpty() ? one.name() : one.name() + ", " + one.post()));
        List<Past> past = erasures.all().stream().map(one -> new Past(one.id(), one.name(), Words.time(one.at()))).toList();
        String title = Words.text("records.erasures");
        return PageParts.page(errors.isEmpty() ? title : Words.text("records.problem", title)).body(Words.render("erasures.jte", Map.of("title", title,
                "people", select.hint(Words.text("records.erasure.who.hint")).error(errors.get("person")), "past", past,
                "summary", PageParts.summary(errors))));
    }

    /** What it would come to; nothing happens yet. */
    @GET
    @Path("new")
    public Page look(@QueryParam("person") @DefaultValue("") String person) {
        permits.require();
        return person.isBlank() ? choose(Map.of("person", Words.text("records.erasure.missing"))).status(PageParts.REFUSED)
                : page(erasures.preview(person), new Typed("", ""), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object erase(@FormParam("person") @DefaultValue("") String person, @FormParam("reference") @DefaultValue("") String reference,
            @FormParam("reason") @DefaultValue("") String reason, @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code) {
        permits.require();
        ErasurePreview preview = erasures.preview(person);
        Typed typed = new Typed(reference, reason);
        Map<String, String> wrong = permits.prove(password, code);
        if (!wrong.isEmpty()) {
            return page(preview, typed, wrong).status(PageParts.REFUSED);
        }
        try {
            Erasure made = erasures.erase(person, reference, reason);
            return SeeOther.to("/records/erased/" + made.id()).saying(Words.text("records.erased"));
        } catch (Problem problem) {
            return page(preview, typed, problem.type().equals("under-hold") ? Map.of("reason", problem.detail()) : PageParts.errors(problem))
                    .status(PageParts.REFUSED);
        }
    }

    private Page page(ErasurePreview preview, Typed typed, Map<String, String> errors) {
        String title = Words.text("records.erasure.title", preview.person().name());
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", title);
        model.put("preview", preview);
        model.put("typed", typed);
        model.put("errors", errors);
        model.put("summary", PageParts.summary(errors));
        model.put("asksPassword", !permits.fresh());
        model.put("asksCode", permits.asksCode());
        model.put("elsewhere", permits.elsewhere());
        return PageParts.page(errors.isEmpty() ? title : Words.text("records.problem", title)).crumb(Words.text("records.erasures"), HERE)
                .body(Words.render("erasure.jte", model));
    }
}
