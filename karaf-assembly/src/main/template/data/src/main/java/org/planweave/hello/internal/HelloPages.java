package org.planweave.hello.internal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.ui.Navigation;
import org.planweave.ui.NavigationEntry;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;
import org.planweave.ui.Templates;

/** The module's pages, and its entry in the menu. */
@Component(service = {HelloPages.class, Navigation.class})
@JakartarsResource
@Path("hello")
public final class HelloPages implements Navigation {

    private static final Messages TEXTS = Messages.of(HelloPages.class);
    private static final int REFUSED = 422;

    private final HelloNotes notes;
    private final Templates templates = new Templates(HelloPages.class, "org.planweave.hello.internal.templates");

    @Activate
    public HelloPages(@Reference HelloNotes notes) {
        this.notes = notes;
    }

    @GET
    public Page page() {
        return page("", "");
    }

    /** Keeps a note; what is wrong with it is said beside its field. */
    @POST
    public Object write(@FormParam("words") @DefaultValue("") String words) {
        try {
            notes.write(words);
            return SeeOther.to("/hello").saying(TEXTS.text("hello.written"));
        } catch (Problem problem) {
            return page(words, problem.detail()).status(REFUSED);
        }
    }

    @Override
    public List<NavigationEntry> entries(Person viewer) {
        return List.of(new NavigationEntry("hello", TEXTS.text("hello.title"), "/hello", 80));
    }

    private Page page(String words, String wrong) {
        return Page.titled(TEXTS.text("hello.title")).section("hello").body(templates.render("hello.jte",
                Map.of("t", TEXTS, "notes", notes.all(), "words", words, "wrong", wrong)));
    }
}
