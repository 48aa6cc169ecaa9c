package org.planweave.records.internal.pages;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.records.internal.pack.PackFiles;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.stored.Permits;
import org.planweave.records.internal.stored.Requests;
import org.planweave.ui.Page;

/** The files of a request: the pack that goes out, and all of it for those who have just proved who they are. */
@Component(service = PackPages.class)
@JakartarsResource
@Path("records/requests/{id}")
@Produces(MediaType.TEXT_HTML)
public final class PackPages {

    private final Requests requests;
    private final PackFiles files;
    private final Permits permits;

    @Activate
    public PackPages(@Reference Requests requests, @Reference PackFiles files, @Reference Permits permits) {
        this.requests = requests;
        this.files = files;
        this.permits = permits;
    }

    @GET
    @Path("pack.zip")
    @Produces("application/zip")
    public Response pack(@PathParam("id") String id) {
        return PageParts.zip(files.released(id), "foi-" + PageParts.fileName(requests.one(id)));
    }

    @GET
    @Path("whole")
    public Page whole(@PathParam("id") String id) {
        return page(requests.one(id), Map.of());
    }

    @POST
    @Path("whole")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Object taken(@PathParam("id") String id, @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code) {
        FoiRequest request = requests.one(id);
        Map<String, String> wrong = permits.prove(password, code);
        if (!wrong.isEmpty()) {
            return page(request, wrong).status(PageParts.REFUSED);
        }
        return PageParts.zip(files.whole(id), "whole-" + PageParts.fileName(request));
    }

    private Page page(FoiRequest request, Map<String, String> errors) {
        String title = Words.text("records.files.whole");
        return PageParts.page(errors.isEmpty() ? title : Words.text("records.problem", title), request).body(Words.render("whole.jte", Map.of(
                "title", title, "lead", Words.text("records.whole.warn"), "action", PageParts.href(request) + "/whole", "back", PageParts.href(request),
                "asksPassword", !permits.fresh(), "asksCode", permits.asksCode(), "elsewhere", permits.elsewhere(), "errors", errors,
                "summary", PageParts.summary(errors))));
    }
}
