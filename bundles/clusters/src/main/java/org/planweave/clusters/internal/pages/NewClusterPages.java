package org.planweave.clusters.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.stored.ManageClusters;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Forms a cluster in the current round. */
@Component(service = NewClusterPages.class)
@JakartarsResource
@Path("clusters/new")
@Produces(MediaType.TEXT_HTML)
public final class NewClusterPages {

    private final PageParts parts;
    private final FormPages forms;
    private final ManageClusters clusters;

    @Activate
    public NewClusterPages(
            @Reference PageParts parts, @Reference FormPages forms, @Reference ManageClusters clusters) {
        this.parts = parts;
        this.forms = forms;
        this.clusters = clusters;
    }

    @GET
    public Page form() {
        parts.permits().requireForm();
        String lead = parts.reader().map(Person::id).orElse("");
        Charter charter = new Charter("", "", lead, List.of(), List.of(), List.of(), "", false);
        return forms.page(null, new ClusterForm(0, charter), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object make(MultivaluedMap<String, String> typed) {
        ClusterForm form = ClusterForm.typed(typed);
        try {
            Cluster cluster = clusters.form(form.charter(), null);
            return SeeOther.to("/clusters/" + cluster.id()).saying(parts.text("clusters.said.formed", cluster.name()));
        } catch (Problem problem) {
            return forms.page(null, form, FormPages.errors(problem));
        }
    }
}
