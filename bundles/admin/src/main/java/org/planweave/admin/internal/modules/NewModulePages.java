package org.planweave.admin.internal.modules;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Desk.Tab;
import org.planweave.admin.internal.desk.StepUp;
import org.planweave.admin.internal.modules.HeldJars.Held;
import org.planweave.api.Problem;
import org.planweave.api.modules.ModuleCheck;
import org.planweave.api.modules.ModuleState;
import org.planweave.api.modules.Modules;
import org.planweave.api.people.Freshness;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** A module's way in: upload, check, deploy. Nothing changes before the last step. */
@Component(service = NewModulePages.class)
@JakartarsResource
@Path("admin/modules/new")
public final class NewModulePages {

    private final Modules modules;
    private final HeldJars jars;
    private final Freshness freshness;
    private final Desk desk;

    @Activate
    public NewModulePages(@Reference Modules modules, @Reference HeldJars jars, @Reference Freshness freshness,
            @Reference Desk desk) {
        this.modules = modules;
        this.jars = jars;
        this.freshness = freshness;
        this.desk = desk;
    }

    @GET
    public Page form() {
        desk.admit(Tab.MODULES);
        return form(null);
    }

    private Page form(@Nullable String error) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("error", error);
        return under(desk.page(Tab.MODULES, Desk.text("admin.new.title"), "new-module.jte", model));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Object upload(List<EntityPart> parts) {
        String person = desk.admit(Tab.MODULES).id();
        EntityPart file = parts.stream().filter(part -> part.getName().equals("file")).findFirst().orElse(null);
        if (file == null) {
            return form(Desk.text("admin.new.empty")).status(422);
        }
        try {
            Held held = jars.hold(person, file.getFileName().orElse(null), file.getContent());
            return SeeOther.to("/admin/modules/new/" + held.id());
        } catch (Problem refused) {
            return form(refused.detail()).status(422);
        }
    }

    @GET
    @Path("{held}")
    public Page check(@PathParam("held") String id) {
        Held held = jars.of(desk.admit(Tab.MODULES).id(), id);
        return checked(held, null, null);
    }

    @POST
    @Path("{held}")
    public Object deploy(@PathParam("held") String id, @FormParam("downgrade") @DefaultValue("false") boolean downgrade,
            @FormParam("password") @DefaultValue("") String password, @FormParam("code") @DefaultValue("") String code,
            @FormParam("breakOff") @DefaultValue("false") boolean breakOff) {
        Held held = jars.of(desk.admit(Tab.MODULES).id(), id);
        try {
            if (!freshness.fresh()) {
                freshness.prove(password, code);
            }
        } catch (Problem wrong) {
            return checked(held, wrong, null).status(wrong.status() == 403 ? 422 : wrong.status());
        }
        try {
            ModuleState now = modules.deploy(held.file(), downgrade, breakOff);
            jars.forget(held);
            return SeeOther.to("/admin/modules/" + now.id()).saying(Desk.text("admin.deployed", now.title(), now.version()));
        } catch (Problem refused) {
            return checked(held, null, refused).status(refused.status());
        }
    }

    private Page checked(Held held, @Nullable Problem wrong, @Nullable Problem failure) {
        ModuleCheck check = modules.check(held.file());
        CheckView view = CheckView.of(check, held);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("view", view);
        model.put("action", "/admin/modules/new/" + held.id());
        StepUp.ask(freshness, model);
        model.put("wrong", StepUp.wrong(wrong));
        model.put("failure", failure == null ? null : failure.detail());
        model.put("inUse", failure != null && failure.type().equals(OneModulePages.IN_USE));
        return under(desk.page(Tab.MODULES, view.headline(), "check.jte", model));
    }

    private static Page under(Page page) {
        return page.crumb(Desk.text("admin.nav"), "/admin").crumb(Desk.text("admin.modules"), "/admin");
    }
}
