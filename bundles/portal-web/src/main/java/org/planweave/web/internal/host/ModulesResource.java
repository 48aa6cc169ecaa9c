package org.planweave.web.internal.host;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.Problem;
import org.planweave.api.modules.ModuleChange;
import org.planweave.api.modules.BundleState;
import org.planweave.api.modules.FrameworkBundles;
import org.planweave.api.modules.ModuleCheck;
import org.planweave.api.modules.ModuleState;
import org.planweave.api.modules.Modules;

/**
 * The life of modules, for scripts. A jar comes as {@code application/java-archive} or as the part {@code file} of a
 * form.
 */
@Component(service = ModulesResource.class)
@JakartarsResource
@Path("api/v1/modules")
@Produces(MediaType.APPLICATION_JSON)
public final class ModulesResource {

    static final String JAR = "application/java-archive";

    /** Whether to break off what is still running inside the module after ten seconds, instead of refusing the change. */
    private static final String BREAK_OFF = "breakOff";
    private static final int MOST_CHANGES = 500;

    private final Modules modules;
    private final FrameworkBundles bundles;

    @Activate
    public ModulesResource(@Reference Modules modules, @Reference FrameworkBundles bundles) {
        this.modules = modules;
        this.bundles = bundles;
    }

    /** All modules that the portal is meant to have, by title. */
    @GET
    public List<ModuleState> all() {
        return modules.all();
    }

    /** The newest changes of modules, newest first: how far each came, and how it ended. */
    @GET
    @Path("changes")
    public List<ModuleChange> changes(@QueryParam("limit") @DefaultValue("20") int limit) {
        return modules.changes(Math.max(1, Math.min(limit, MOST_CHANGES)));
    }

    /** The framework's own list: every bundle, by id. */
    @GET
    @Path("bundles")
    public List<BundleState> bundles() {
        return bundles.all();
    }

    @GET
    @Path("{id}")
    public ModuleState one(@PathParam("id") String id) {
        return modules.all().stream().filter(module -> module.id().equals(id)).findFirst()
                .orElseThrow(() -> Problem.notFound("There is no module “" + id + "”."));
    }

    @POST
    @Path("check")
    @Consumes({JAR, MediaType.APPLICATION_OCTET_STREAM})
    public ModuleCheck check(InputStream jar) throws IOException {
        try (Upload upload = Upload.of(jar)) {
            return modules.check(upload.file());
        }
    }

    @POST
    @Path("check")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public ModuleCheck checkForm(List<EntityPart> parts) throws IOException {
        return check(Upload.part(parts, "file"));
    }

    @POST
    @Consumes({JAR, MediaType.APPLICATION_OCTET_STREAM})
    public ModuleState deploy(InputStream jar, @QueryParam("downgrade") @DefaultValue("false") boolean downgrade,
            @QueryParam(BREAK_OFF) @DefaultValue("false") boolean breakOff) throws IOException {
        try (Upload upload = Upload.of(jar)) {
            return modules.deploy(upload.file(), downgrade, breakOff);
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public ModuleState deployForm(List<EntityPart> parts,
            @QueryParam("downgrade") @DefaultValue("false") boolean downgrade,
            @QueryParam(BREAK_OFF) @DefaultValue("false") boolean breakOff) throws IOException {
        return deploy(Upload.part(parts, "file"), downgrade, breakOff);
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id, @QueryParam(BREAK_OFF) @DefaultValue("false") boolean breakOff) {
        modules.remove(id, breakOff);
    }

    @POST
    @Path("{id}/rollback")
    public ModuleState rollBack(@PathParam("id") String id, @QueryParam(BREAK_OFF) @DefaultValue("false") boolean breakOff) {
        return modules.rollBack(id, breakOff);
    }
}
