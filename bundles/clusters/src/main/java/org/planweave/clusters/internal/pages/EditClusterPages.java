package org.planweave.clusters.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.stored.ManageClusters;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** Changes a cluster, closes it, opens it again. */
@Component(service = EditClusterPages.class)
@JakartarsResource
@Path("clusters/{id}/edit")
@Produces(MediaType.TEXT_HTML)
public final class EditClusterPages {

    private final PageParts parts;
    private final FormPages forms;
    private final ManageClusters clusters;

    @Activate
    public EditClusterPages(
            @Reference PageParts parts, @Reference FormPages forms, @Reference ManageClusters clusters) {
        this.parts = parts;
        this.forms = forms;
        this.clusters = clusters;
    }

    @GET
    public Page form(@PathParam("id") String id) {
        Cluster cluster = changeable(id);
        return forms.page(cluster, new ClusterForm(cluster.version(), cluster.charter()), Map.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object save(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Cluster before = changeable(id);
        ClusterForm form = ClusterForm.typed(typed);
        try {
            clusters.change(id, form.from(), form.charter());
            return SeeOther.to("/clusters/" + id).saying(parts.text("clusters.said.saved"));
        } catch (Problem problem) {
            return forms.page(before, new ClusterForm(before.version(), form.charter()), FormPages.errors(problem));
        }
    }

    /** Closes the cluster, or opens it again, with a reason that its history keeps. */
    @POST
    @Path("state")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object state(@PathParam("id") String id, MultivaluedMap<String, String> typed) {
        Cluster before = changeable(id);
        boolean open = "open".equals(typed.getFirst("state"));
        String reason = typed.getFirst("reason");
        try {
            clusters.setOpen(id, ClusterForm.typed(typed).from(), open, reason == null ? "" : reason);
            return SeeOther.to("/clusters/" + id)
                    .saying(parts.text(open ? "clusters.said.reopened" : "clusters.said.closed"));
        } catch (Problem problem) {
            return forms.page(before, new ClusterForm(before.version(), before.charter()), FormPages.errors(problem));
        }
    }

    private Cluster changeable(String id) {
        Cluster cluster = parts.cluster(id);
        parts.permits().requireChange(cluster, parts.name(cluster.charter().lead()));
        return cluster;
    }
}
