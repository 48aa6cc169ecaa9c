package org.planweave.web.internal.host;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.host.ModuleDirectory;
import org.planweave.api.modules.SwitchChoices;
import org.planweave.api.modules.SwitchChoices.Choice;
import org.planweave.api.modules.SwitchChoices.Chosen;
import org.planweave.api.modules.Switches;

/** What departments may choose for each switch of a module. */
@Component(service = SwitchChoicesResource.class)
@JakartarsResource
@Path("api/v1/modules/{id}/switches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SwitchChoicesResource {

    /** What to set; {@code name} is {@code on} where the module has only one. */
    public record Set(@Nullable String name, @Nullable Choice choice, @Nullable String reason) {}

    private final ModuleDirectory modules;
    private final SwitchChoices choices;

    @Activate
    public SwitchChoicesResource(@Reference ModuleDirectory modules, @Reference SwitchChoices choices) {
        this.modules = modules;
        this.choices = choices;
    }

    @GET
    public List<Chosen> all(@PathParam("id") String id) {
        return modules.entry(id).orElseThrow(() -> Problem.notFound("There is no module “" + id + "”."))
                .switches().stream().map(name -> choices.of(id, name)).toList();
    }

    /** Effective at the next request, both ways. */
    @PUT
    public List<Chosen> choose(@PathParam("id") String id, Set set) {
        if (set.choice() == null) {
            throw Problem.invalid("/choice", "Say what departments may choose: ON_AT_FIRST, OFF_AT_FIRST, ON_FOR_ALL or OFF_FOR_ALL.");
        }
        choices.choose(id, set.name() == null ? Switches.ON : set.name(), set.choice(), set.reason() == null ? "" : set.reason());
        return all(id);
    }
}
