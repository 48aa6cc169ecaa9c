package org.planweave.web.internal.host;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;
import org.planweave.api.host.ModuleDirectory;
import org.planweave.web.internal.apps.Resources;

/** What can be asked of the portal now: of the host, and of the modules that run. */
@Component(service = OpenApiResource.class)
@JakartarsResource
@Path("api/v1/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApiResource {

    private final Resources resources;
    private final ModuleDirectory modules;
    private final long hostBundle;

    @Activate
    public OpenApiResource(BundleContext context, @Reference Resources resources, @Reference ModuleDirectory modules) {
        this(context.getBundle().getBundleId(), resources, modules);
    }

    /** For where there are no bundles. */
    public OpenApiResource(long hostBundle, Resources resources, ModuleDirectory modules) {
        this.hostBundle = hostBundle;
        this.resources = resources;
        this.modules = modules;
    }

    @GET
    public Map<String, Object> document() {
        List<Object> all = new ArrayList<>(resources.of(hostBundle));
        modules.entries().forEach(module -> all.addAll(resources.of(module.bundleId())));
        return OpenApi.of(all);
    }
}
