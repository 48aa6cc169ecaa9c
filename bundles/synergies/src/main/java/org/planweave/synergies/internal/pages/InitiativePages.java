package org.planweave.synergies.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.LineFields;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Pounds;
import org.planweave.synergies.internal.rules.TermsDraft;
import org.planweave.synergies.internal.stored.Initiatives;
import org.planweave.synergies.internal.stored.ProposeInitiative;
import org.planweave.synergies.internal.stored.Shown;
import org.planweave.synergies.internal.stored.SignInitiative;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** A joint initiative: its page, its form, signing, confirming, saying how it ended. */
@Component(service = InitiativePages.class)
@JakartarsResource
@Path("synergies/initiatives")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public final class InitiativePages {

    private static final String HERE = "/synergies/initiatives/";
    private static final int LONGEST_LINE = 4_000;

    private final Initiatives initiatives;
    private final ProposeInitiative proposing;
    private final SignInitiative signing;
    private final InitiativeFace face;
    private final PageParts parts;

    @Activate
    public InitiativePages(@Reference Initiatives initiatives, @Reference ProposeInitiative proposing, @Reference SignInitiative signing,
            @Reference InitiativeFace face, @Reference PageParts parts) {
        this.initiatives = initiatives;
        this.proposing = proposing;
        this.signing = signing;
        this.face = face;
        this.parts = parts;
    }

    @GET
    @Path("new")
    public Object begin(@QueryParam("thread") @DefaultValue("") String thread) {
        return initiatives.ofThread(thread).<Object>map(one -> SeeOther.to(HERE + one.id()))
                .orElseGet(() -> blank(proposing.startable(thread)));
    }

    private Page blank(Shown shown) {
        return form(InitiativeForm.of(draft(shown), 0, shown.synergy().type().equals("duplicate")), shown);
    }

    /** What both lines say is where a joint text starts from; the later of their dates is when it can be done by. */
    private static TermsDraft draft(Shown shown) {
        String text = shown.a().text();
        String by = Stream.of(shown.a(), shown.b()).map(line -> line.field(LineFields.END)).filter(day -> day.length() == 10)
                .max(String::compareTo).orElse("");
        return new TermsDraft("", text.length() > LONGEST_LINE ? "" : text, "", by, shown.synergy().a().department(), "", "",
                Stream.of(shown.synergy().a(), shown.synergy().b())
                        .map(side -> new TermsDraft.PartDraft(side.department(), "", "", "")).toList());
    }

    @POST
    public Object start(MultivaluedMap<String, String> sent) {
        Shown shown = proposing.startable(InitiativeForm.text(sent, "thread"));
        InitiativeForm form = InitiativeForm.sent(sent);
        if (InitiativeForm.onlyPartners(sent)) {
            return form(form, shown);
        }
        return unlessInvalid(() -> {
            String id = proposing.start(shown.synergy().id(), form.replaces(), form.draft());
            return SeeOther.to(HERE + id).saying(parts.text("synergies.initiative.started"));
        }, problem -> form(form.with(problem), shown));
    }

    private Page form(InitiativeForm form, Shown shown) {
        return face.form(form, shown.synergy().id(), null, Stream.of(shown.a(), shown.b()).map(one -> one.number() + ": " + one.text()).toList());
    }

    @GET
    @Path("{id}")
    public Page show(@PathParam("id") String id) {
        return face.page(initiatives.existing(id), Map.of(), Map.of());
    }

    @GET
    @Path("{id}/terms")
    public Page change(@PathParam("id") String id) {
        Initiative one = initiatives.existing(id);
        return face.form(InitiativeForm.of(TermsDraft.of(one.latest()), one.latest().number(), one.replaces()), null, one, List.of());
    }

    @POST
    @Path("{id}/terms")
    public Object propose(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        InitiativeForm form = InitiativeForm.sent(sent);
        if (InitiativeForm.onlyPartners(sent)) {
            return face.form(form, null, initiatives.existing(id), List.of());
        }
        return unlessInvalid(() -> {
            proposing.change(id, form.from(), form.draft());
            return SeeOther.to(HERE + id).saying(parts.text("synergies.initiative.changed"));
        }, problem -> face.form(form.with(problem), null, initiatives.existing(id), List.of()));
    }

    @POST
    @Path("{id}/sign")
    public Object sign(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        if (!sent.containsKey("speaks")) {
            return face.page(initiatives.existing(id), Map.of("speaks", parts.text("synergies.initiative.speaks.needed")), Map.of());
        }
        signing.sign(id, number(sent));
        boolean inForce = initiatives.existing(id).inForce().isPresent();
        return SeeOther.to(HERE + id).saying(parts.text(inForce ? "synergies.initiative.signed.all" : "synergies.initiative.signed"));
    }

    @POST
    @Path("{id}/confirm")
    public SeeOther confirm(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        signing.confirm(id, number(sent));
        return SeeOther.to(HERE + id).saying(parts.text("synergies.initiative.confirmed"));
    }

    @POST
    @Path("{id}/delivered")
    public Object delivered(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        String achieved = InitiativeForm.text(sent, "achieved");
        String on = InitiativeForm.text(sent, "on");
        return unlessInvalid(() -> {
            signing.deliver(id, pounds(achieved), day(on));
            return SeeOther.to(HERE + id).saying(parts.text("synergies.initiative.delivered"));
        }, problem -> face.page(initiatives.existing(id), InitiativeForm.errors(problem), Map.of("achieved", achieved, "on", on)));
    }

    @POST
    @Path("{id}/end")
    public Object end(@PathParam("id") String id, MultivaluedMap<String, String> sent) {
        String why = InitiativeForm.text(sent, "why");
        return unlessInvalid(() -> {
            signing.end(id, why);
            return SeeOther.to(HERE + id).saying(parts.text("synergies.initiative.ended"));
        }, problem -> face.page(initiatives.existing(id), InitiativeForm.errors(problem), Map.of("why", why)));
    }

    private long pounds(String typed) {
        OptionalLong pounds = Pounds.typed(typed);
        return pounds.orElseThrow(() -> Problem.invalid("achieved", parts.text("synergies.terms.pounds", typed.strip())));
    }

    private LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw Problem.invalid("on", parts.text("synergies.terms.by"));
        }
    }

    private static int number(MultivaluedMap<String, String> sent) {
        String number = InitiativeForm.text(sent, "number");
        return number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }

    private interface Mended {
        Page of(Problem problem);
    }

    /** What was typed is shown again with what is wrong; newer terms too are the writer's to read first, with theirs still there. */
    private static Object unlessInvalid(Supplier<Object> done, Mended mended) {
        try {
            return done.get();
        } catch (Problem problem) {
            if (problem.status() != 400 && problem.status() != 412) {
                throw problem;
            }
            return mended.of(problem);
        }
    }
}
