package org.planweave.web.internal.host;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.host.Statements;
import org.planweave.api.host.Statements.Kind;
import org.planweave.api.host.Statements.Version;
import org.planweave.api.people.CurrentUser;
import org.planweave.ui.Page;
import org.planweave.ui.components.Prose;

/** What the council says of the portal to everybody: accessibility, privacy, cookies, terms; and the portal's help. */
@Component(service = StatementPages.class)
@JakartarsResource
@Path("{statement: accessibility|privacy|cookies|terms|help}")
public final class StatementPages {

    private final Statements statements;
    private final CurrentUser user;
    private final Pages pages;

    @Activate
    public StatementPages(@Reference Statements statements, @Reference CurrentUser user, @Reference Pages pages) {
        this.statements = statements;
        this.user = user;
        this.pages = pages;
    }

    @GET
    public Page statement(@PathParam("statement") String name) {
        Optional<Kind> kind = Kind.of(name);
        Optional<Version> now = kind.flatMap(statements::now);
        String title = StatementTexts.TEXTS.text("portal." + name);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", title);
        model.put("text", Prose.of(now.map(Version::text).orElseGet(() -> StatementTexts.usual(name))));
        model.put("reviewed", now.map(version -> StatementTexts.TEXTS.text("portal.statement.reviewed", StatementTexts.day(version.at()))).orElse(""));
        model.put("edit", kind.isPresent() && Statements.mayWrite(user) ? "/statements/" + name : "");
        return Page.titled(title).body(pages.templates().render("statement.jte", model));
    }
}
