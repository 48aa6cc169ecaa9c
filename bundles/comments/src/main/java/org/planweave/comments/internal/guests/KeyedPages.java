package org.planweave.comments.internal.guests;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.ledger.Ledger;
import org.planweave.comments.internal.pages.Errors;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.pages.Sent;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.rules.Provenance.How;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** What somebody said on paper, by e-mail, by phone or at an event, entered one after the other. */
@Component(service = KeyedPages.class)
@JakartarsResource
@Path("comments/keyed/new")
@Produces(MediaType.TEXT_HTML)
public final class KeyedPages {

    private final PageParts parts;
    private final Ledger ledger;
    private final KeyIn keying;

    @Activate
    public KeyedPages(@Reference PageParts parts, @Reference Ledger ledger, @Reference KeyIn keying) {
        this.parts = parts;
        this.ledger = ledger;
        this.keying = keying;
    }

    /** The form; {@code group}, {@code how} and {@code came} are those of the one before. */
    @GET
    public Page form(@QueryParam("plan") @DefaultValue("") String plan, @QueryParam("consultation") @DefaultValue("") String consultation,
            @QueryParam("group") @DefaultValue("residents") String group, @QueryParam("how") @DefaultValue("") String how,
            @QueryParam("came") @DefaultValue("") String came, @QueryParam("level") @DefaultValue("cluster") String level) {
        ledger.requireManages(plan);
        return page(new Response(plan, group, "", false, how, came, "", "", level, consultation), Sent.once(), Errors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object enter(MultivaluedMap<String, String> sent) {
        Response typed = typed(sent);
        String once = Sent.text(sent, "once");
        try {
            List<Comment> kept = keying.enter(typed, once);
            String said = parts.count("comments.keyed.said", kept.size());
            return sent.containsKey("another")
                    ? SeeOther.to("/comments/keyed/new?" + query(typed.next())).saying(said)
                    : SeeOther.to("/comments/" + kept.get(0).id()).at("c-" + kept.get(0).id()).saying(said);
        } catch (Problem problem) {
            if (!Errors.shows(problem) || !ledger.manages(typed.plan())) {
                throw problem;
            }
            return page(typed, once.isEmpty() ? Sent.once() : once, Errors.of(problem)).status(Errors.status(problem));
        }
    }

    private static Response typed(MultivaluedMap<String, String> sent) {
        return new Response(Sent.text(sent, "plan"), Sent.text(sent, "group"), Sent.text(sent, "name"), sent.containsKey("agreed"),
                Sent.text(sent, "how"), Sent.text(sent, "came"), Sent.text(sent, "lines"), Sent.text(sent, "text"),
                Sent.text(sent, "level"), Sent.text(sent, "consultation"));
    }

    /** All of it was checked: words of the module, a day and ids. */
    private static String query(Response next) {
        return "plan=" + next.plan() + "&consultation=" + next.consultation() + "&group=" + next.group() + "&how=" + next.how()
                + "&came=" + next.came().strip() + "&level=" + next.level();
    }

    private Page page(Response typed, String once, Errors errors) {
        Plan plan = parts.plan(typed.plan());
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("typed", typed);
        model.put("once", once);
        model.put("plan", plan);
        model.put("groups", Consultee.values());
        model.put("ways", List.of(How.LETTER, How.EMAIL, How.PHONE, How.EVENT));
        model.put("levels", Level.values());
        model.put("windows", ledger.of(Set.of(plan.id())));
        model.put("lines", parts.plans().lines(plan.id()));
        model.put("errors", errors);
        return parts.page(parts.text("comments.keyed.title"))
                .crumb(parts.text("comments.title"), "/comments")
                .crumb(parts.text("comments.consult.title"), "/comments/consultations")
                .body(parts.render("guests/keyed.jte", model));
    }
}
