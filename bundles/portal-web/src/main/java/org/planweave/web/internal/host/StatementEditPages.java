package org.planweave.web.internal.host;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.host.Statements;
import org.planweave.api.host.Statements.Kind;
import org.planweave.api.host.Statements.Version;
import org.planweave.api.people.Council;
import org.planweave.api.people.Person;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;
import org.planweave.ui.components.Prose;

/** Writing what the council says to everybody: looked at first, then published; older versions can be read and published again. */
@Component(service = StatementEditPages.class)
@JakartarsResource
@Path("statements")
public final class StatementEditPages {

    /** A version in the list. */
    public record Row(int number, String words) {}

    /** What was typed. */
    public record Typed(String text, String why, int from) {}

    private static final int REFUSED = 422;

    private final Statements statements;
    private final Council council;
    private final Pages pages;

    @Activate
    public StatementEditPages(@Reference Statements statements, @Reference Council council, @Reference Pages pages) {
        this.statements = statements;
        this.council = council;
        this.pages = pages;
    }

    @GET
    @Path("{kind}")
    public Page edit(@PathParam("kind") String name) {
        Kind kind = kind(name);
        statements.versions(kind);
        Optional<Version> now = statements.now(kind);
        return page(kind, new Typed(now.map(Version::text).orElseGet(() -> StatementTexts.usual(kind)), "", number(now)), false, Map.of());
    }

    /** {@code preview} shows it, anything else publishes it. */
    @POST
    @Path("{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object write(@PathParam("kind") String name, @FormParam("text") @DefaultValue("") String text, @FormParam("why") @DefaultValue("") String why,
            @FormParam("from") @DefaultValue("0") int from, @FormParam("act") @DefaultValue("") String act) {
        Kind kind = kind(name);
        statements.versions(kind);
        Typed typed = new Typed(text, why, from);
        if (act.equals("preview")) {
            return page(kind, typed, true, Map.of());
        }
        try {
            statements.publish(kind, text, from, why);
            return SeeOther.to('/' + name).saying(StatementTexts.TEXTS.text("portal.statement.published"));
        } catch (Problem problem) {
            return page(kind, problem.status() == 409 ? new Typed(text, why, number(statements.now(kind))) : typed, false, wrong(problem)).status(REFUSED);
        }
    }

    private static Map<String, String> wrong(Problem problem) {
        Map<String, String> errors = new LinkedHashMap<>();
        problem.faults().forEach(fault -> errors.putIfAbsent(fault.pointer(), fault.detail()));
        if (errors.isEmpty() && problem.status() != 409) {
            throw problem;
        }
        return errors.isEmpty() ? Map.of("text", problem.detail()) : errors;
    }

    @GET
    @Path("{kind}/versions/{number}")
    public Page version(@PathParam("kind") String name, @PathParam("number") int number) {
        Kind kind = kind(name);
        Version one = one(kind, number);
        String title = StatementTexts.TEXTS.text("portal.statement.version", StatementTexts.title(kind), number);
        return Page.titled(title).crumb(StatementTexts.title(kind), "/statements/" + name).body(pages.templates().render("statement-version.jte", Map.of(
                "title", title, "said", said(one), "text", Prose.of(one.text()), "action", "/statements/" + name + "/versions/" + number,
                "from", number(statements.now(kind)))));
    }

    /** Publishes an older version as the next one. */
    @POST
    @Path("{kind}/versions/{number}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public SeeOther back(@PathParam("kind") String name, @PathParam("number") int number, @FormParam("from") @DefaultValue("0") int from) {
        Kind kind = kind(name);
        statements.publish(kind, one(kind, number).text(), from, StatementTexts.TEXTS.text("portal.statement.back.why", number));
        return SeeOther.to('/' + name).saying(StatementTexts.TEXTS.text("portal.statement.published"));
    }

    private Version one(Kind kind, int number) {
        return statements.versions(kind).stream().filter(one -> one.number() == number).findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such version. Those that there are stand at /statements/" + kind.word() + "."));
    }

    private static Kind kind(String name) {
        return Kind.of(name).orElseThrow(() -> Problem.notFound("There is no such statement."));
    }

    private static int number(Optional<Version> now) {
        return now.map(Version::number).orElse(0);
    }

    private String said(Version one) {
        String who = council.person(one.by()).map(Person::name).orElse(one.by());
        String said = StatementTexts.TEXTS.text("portal.statement.said", one.number(), StatementTexts.day(one.at()), who);
        return one.why().isEmpty() ? said : said + ": " + one.why();
    }

    private Page page(Kind kind, Typed typed, boolean preview, Map<String, String> errors) {
        List<Row> rows = new ArrayList<>();
        statements.versions(kind).forEach(one -> rows.add(new Row(one.number(), said(one))));
        String title = StatementTexts.TEXTS.text("portal.statement.edit", StatementTexts.title(kind));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", title);
        model.put("kind", kind.word());
        model.put("typed", typed);
        model.put("rows", rows);
        model.put("errors", errors);
        model.put("preview", preview ? Prose.of(typed.text()) : Html.EMPTY);
        model.put("previewed", preview);
        return Page.titled(title).crumb(StatementTexts.title(kind), '/' + kind.word()).body(pages.templates().render("statement-edit.jte", model));
    }
}
