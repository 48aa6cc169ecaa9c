package org.planweave.hello.internal;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.ui.Navigation;
import org.planweave.ui.NavigationEntry;
import org.planweave.ui.Page;
import org.planweave.ui.Templates;

/** The module's pages, and its entry in the menu. */
@Component(service = {HelloPages.class, Navigation.class})
@JakartarsResource
@Path("hello")
public final class HelloPages implements Navigation {

    private static final Messages TEXTS = Messages.of(HelloPages.class);

    private final CurrentUser user;
    private final Templates templates = new Templates(HelloPages.class, "org.planweave.hello.internal.templates");

    @Activate
    public HelloPages(@Reference CurrentUser user) {
        this.user = user;
    }

    @GET
    public Page page() {
        String greeting = TEXTS.text("hello.greeting", user.required().name());
        return Page.titled(TEXTS.text("hello.title")).section("hello")
                .body(templates.render("hello.jte", Map.of("greeting", greeting)));
    }

    @Override
    public List<NavigationEntry> entries(Person viewer) {
        return List.of(new NavigationEntry("hello", TEXTS.text("hello.title"), "/hello", 80));
    }
}
