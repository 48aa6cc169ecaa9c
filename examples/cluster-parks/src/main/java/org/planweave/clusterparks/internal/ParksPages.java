package org.planweave.clusterparks.internal;

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

/** Which parks there are, and its entry in the menu. */
@Component(service = {ParksPages.class, Navigation.class})
@JakartarsResource
@Path("cluster-parks")
public final class ParksPages implements Navigation {

    private static final Messages TEXTS = Messages.of(ParksPages.class);
    private static final int REFUSED = 422;

    private final Parks parks;
    private final Templates templates = new Templates(ParksPages.class, "org.planweave.clusterparks.internal.templates");

    @Activate
    public ParksPages(@Reference Parks parks) {
        this.parks = parks;
    }

    @GET
    public Page page() {
        return page("", "");
    }

    /** Adds a park; what is wrong with its name is said beside the field. */
    @POST
    public Object add(@FormParam("name") @DefaultValue("") String name) {
        try {
            parks.add(name);
            return SeeOther.to("/cluster-parks").saying(TEXTS.text("cluster-parks.added", name.strip()));
        } catch (Problem problem) {
            if (problem.status() == 403) {
                throw problem;
            }
            return page(name, problem.detail()).status(REFUSED);
        }
    }

    @Override
    public List<NavigationEntry> entries(Person viewer) {
        return List.of(new NavigationEntry("cluster-parks", TEXTS.text("cluster-parks.title"), "/cluster-parks", 80));
    }

    private Page page(String name, String wrong) {
        return Page.titled(TEXTS.text("cluster-parks.title")).section("cluster-parks").body(templates.render("parks.jte",
                Map.of("t", TEXTS, "parks", parks.names(), "mayAdd", parks.mayAdd(), "name", name, "wrong", wrong)));
    }
}
