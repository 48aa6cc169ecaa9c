package org.planweave.admin.internal.features;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.admin.internal.desk.Desk;
import org.planweave.admin.internal.desk.Desk.Tab;
import org.planweave.admin.internal.desk.SwitchWords;
import org.planweave.api.Problem;
import org.planweave.api.modules.ModuleState;
import org.planweave.api.modules.Modules;
import org.planweave.api.modules.SwitchChoices;
import org.planweave.api.modules.SwitchChoices.Choice;
import org.planweave.api.people.Role;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

/** What departments may choose for one switch of a module. */
@Component(service = ChoicePages.class)
@JakartarsResource
@Path("admin/modules/{id}/switches/{name}")
public final class ChoicePages {

    /** One thing to choose, in words. */
    public record Option(String value, String words, String means) {}

    private final Modules modules;
    private final SwitchChoices choices;
    private final Desk desk;

    @Activate
    public ChoicePages(@Reference Modules modules, @Reference SwitchChoices choices, @Reference Desk desk) {
        this.modules = modules;
        this.choices = choices;
        this.desk = desk;
    }

    @GET
    public Page form(@PathParam("id") String id, @PathParam("name") String name) {
        admit();
        return page(module(id, name), name, choices.of(id, name).choice().name(), "", null);
    }

    @POST
    public Object choose(@PathParam("id") String id, @PathParam("name") String name,
            @FormParam("choice") @DefaultValue("") String choice, @FormParam("reason") @DefaultValue("") String reason) {
        admit();
        ModuleState module = module(id, name);
        Choice chosen = Stream.of(Choice.values()).filter(one -> one.name().equals(choice)).findFirst()
                .orElseThrow(() -> Problem.invalid("choice", Desk.text("admin.choice.none")));
        try {
            choices.choose(id, name, chosen, reason);
        } catch (Problem refused) {
            if (refused.status() != 400) {
                throw refused;
            }
            return page(module, name, choice, reason, refused.detail()).status(422);
        }
        return SeeOther.to("/admin/modules/" + id)
                .saying(Desk.text("admin.choice.done", SwitchWords.of(module, name), SwitchWords.choice(chosen)));
    }

    private Page page(ModuleState module, String name, String choice, String reason, @Nullable String error) {
        String title = Desk.text("admin.choice.title", SwitchWords.of(module, name));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", title);
        model.put("options", options());
        model.put("choice", choice);
        model.put("reason", reason);
        model.put("error", error);
        model.put("action", "/admin/modules/" + module.id() + "/switches/" + name);
        model.put("leave", "/admin/modules/" + module.id());
        return desk.page(Tab.MODULES, title, "choice.jte", model).crumb(Desk.text("admin.nav"), "/admin")
                .crumb(Desk.text("admin.modules"), "/admin").crumb(module.title(), "/admin/modules/" + module.id());
    }

    private static List<Option> options() {
        return Stream.of(Choice.values())
                .map(one -> new Option(one.name(), SwitchWords.choice(one), Desk.text("admin.choice." + one + ".means"))).toList();
    }

    private void admit() {
        if (!desk.admit(Tab.MODULES).has(Role.ADMINISTRATOR)) {
            throw Problem.forbidden(Desk.text("admin.choice.refused", desk.administrators()));
        }
    }

    private ModuleState module(String id, String name) {
        return modules.all().stream().filter(one -> one.id().equals(id) && one.switches().contains(name)).findFirst()
                .orElseThrow(() -> Problem.notFound(Desk.text("admin.noSwitch", id, name)));
    }
}
