package org.planweave.web.internal.host;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.planweave.api.modules.Switches;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;

/** The council's departments, and what each has switched on. */
@Component(service = DepartmentsResource.class)
@JakartarsResource
@Path("api/v1/departments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DepartmentsResource {

    /** One switch of one module, as it stands for the department, or for one cluster of it, and what the department may choose. */
    public record Feature(String module, String title, String name, boolean on, SwitchChoices.Choice choice) {}

    /** What a department may switch, and has switched. */
    public record Features(String department, @Nullable String cluster, List<Feature> features) {}

    /** A switch to turn; {@code name} is {@code on} where the module has only one. */
    public record Turn(@Nullable String module, @Nullable String name, @Nullable Boolean on, @Nullable String cluster,
            @Nullable String reason) {}

    private final Council council;
    private final ModuleDirectory modules;
    private final Switches switches;
    private final SwitchChoices choices;

    @Activate
    public DepartmentsResource(@Reference Council council, @Reference ModuleDirectory modules,
            @Reference Switches switches, @Reference SwitchChoices choices) {
        this.council = council;
        this.modules = modules;
        this.switches = switches;
        this.choices = choices;
    }

    /** All of them, by name: a council has few. */
    @GET
    public List<Department> departments() {
        return council.departments();
    }

    @GET
    @Path("{id}")
    public Department one(@PathParam("id") String id) {
        return council.department(id).orElseThrow(() -> Problem.notFound("There is no department “" + id + "”."));
    }

    @GET
    @Path("{id}/features")
    public Features features(@PathParam("id") String id, @QueryParam("cluster") @Nullable String cluster) {
        String department = one(id).id();
        List<Feature> features = modules.entries().stream()
                .flatMap(module -> module.switches().stream().map(name -> new Feature(module.id(), module.title(), name,
                        switches.on(module.id(), name, department, cluster), choices.of(module.id(), name).choice())))
                .toList();
        return new Features(department, cluster, features);
    }

    /** Effective at the next request, both ways. */
    @PUT
    @Path("{id}/features")
    public Features turn(@PathParam("id") String id, Turn turn) {
        if (turn.module() == null || turn.on() == null) {
            throw Problem.invalid(turn.module() == null ? "/module" : "/on", "Say which module and whether it is on.");
        }
        String name = turn.name() == null ? Switches.ON : turn.name();
        switches.turn(turn.module(), name, one(id).id(), turn.cluster(), turn.on(), turn.reason() == null ? ""
                : turn.reason());
        return features(id, turn.cluster());
    }
}
