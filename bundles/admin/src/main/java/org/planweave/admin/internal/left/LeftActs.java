package org.planweave.admin.internal.left;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Desk.Tab;
import org.planweave.admin.internal.desk.StepUp;
import org.planweave.api.Problem;
import org.planweave.api.modules.LeftBehind;
import org.planweave.api.modules.LeftBehind.Archive;
import org.planweave.api.modules.LeftBehind.Left;
import org.planweave.api.people.Freshness;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** What one module left; takes it out, or deletes it for good; each after its own page, by whoever has just proved who they are. */
@Component(service = LeftActs.class)
@JakartarsResource
@Path("admin/left/{id}")
public final class LeftActs {

    private final LeftBehind left;
    private final Freshness freshness;
    private final Desk desk;
    private final LeftPages pages;

    @Activate
    public LeftActs(@Reference LeftBehind left, @Reference Freshness freshness, @Reference Desk desk, @Reference LeftPages pages) {
        this.left = left;
        this.freshness = freshness;
        this.desk = desk;
        this.pages = pages;
    }

    @GET
    public Page one(@PathParam("id") String id) {
        return pages.one(id);
    }

    @GET
    @Path("export")
    public Page export(@PathParam("id") String id) {
        desk.admit(Tab.MODULES);
        return page(left.one(id), "left-export.jte", "admin.left.export.title", Map.of(), Map.of());
    }

    @POST
    @Path("export")
    public Object exported(@PathParam("id") String id, @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code) {
        desk.admit(Tab.MODULES);
        Left one = left.one(id);
        Map<String, String> errors = new LinkedHashMap<>();
        prove(password, code, errors);
        if (!errors.isEmpty()) {
            return page(one, "left-export.jte", "admin.left.export.title", errors, Map.of()).status(422);
        }
        Archive archive = left.archive(id);
        StreamingOutput content = archive::writeTo;
        return Response.ok(content, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"left-by-" + one.id() + ".zip\"").build();
    }

    @GET
    @Path("delete")
    public Page delete(@PathParam("id") String id) {
        desk.admit(Tab.MODULES);
        return page(left.one(id), "left-delete.jte", "admin.left.delete.title", Map.of(), Map.of("typed", "", "reason", ""));
    }

    @POST
    @Path("delete")
    public Object deleted(@PathParam("id") String id, @FormParam("typed") @DefaultValue("") String typed,
            @FormParam("reason") @DefaultValue("") String reason, @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code) {
        desk.admit(Tab.MODULES);
        Left one = left.one(id);
        Map<String, String> errors = new LinkedHashMap<>();
        if (!typed.strip().equals(one.title())) {
            errors.put("typed", Desk.text("admin.left.delete.typed.wrong", one.title()));
        }
        if (reason.isBlank()) {
            errors.put("reason", Desk.text("admin.left.delete.reason.missing"));
        }
        prove(password, code, errors);
        if (errors.isEmpty()) {
            try {
                left.deleteForGood(id, reason);
                return SeeOther.to("/admin/left").saying(Desk.text("admin.left.deleted", one.title()));
            } catch (Problem refused) {
                if (refused.status() == 404) {
                    throw refused;
                }
                errors.put("reason", refused.detail());
            }
        }
        return page(one, "left-delete.jte", "admin.left.delete.title", errors, Map.of("typed", typed, "reason", reason)).status(422);
    }

    private void prove(String password, String code, Map<String, String> errors) {
        if (freshness.fresh()) {
            return;
        }
        try {
            freshness.prove(password, code);
        } catch (Problem wrong) {
            errors.putAll(StepUp.wrong(wrong));
        }
    }

    private Page page(Left one, String template, String titleKey, Map<String, String> errors, Map<String, String> typed) {
        String title = Desk.text(titleKey, one.title());
        Map<String, @Nullable Object> model = new HashMap<>(typed);
        model.put("title", title);
        model.put("left", one);
        model.put("errors", errors);
        StepUp.ask(freshness, model);
        return desk.page(Tab.MODULES, title, template, model).crumb(Desk.text("admin.nav"), "/admin")
                .crumb(Desk.text("admin.left.title"), "/admin/left").crumb(one.title(), "/admin/left/" + one.id());
    }
}
