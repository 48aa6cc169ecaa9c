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

    private final Modules modules;

    @Activate
    public ModulesResource(@Reference Modules modules) {
        this.modules = modules;
    }

    /** All modules that the portal is meant to have, by title. */
    @GET
    public List<ModuleState> all() {
        return modules.all();
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
    public ModuleState deploy(InputStream jar, @QueryParam("downgrade") @DefaultValue("false") boolean downgrade)
            throws IOException {
        try (Upload upload = Upload.of(jar)) {
            return modules.deploy(upload.file(), downgrade);
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public ModuleState deployForm(List<EntityPart> parts,
            @QueryParam("downgrade") @DefaultValue("false") boolean downgrade)
            throws IOException {
        return deploy(Upload.part(parts, "file"), downgrade);
    }

    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") String id) {
        modules.remove(id);
    }

    @POST
    @Path("{id}/rollback")
    public ModuleState rollBack(@PathParam("id") String id) {
        return modules.rollBack(id);
    }
}
