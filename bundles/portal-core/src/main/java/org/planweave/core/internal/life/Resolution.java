package org.planweave.core.internal.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.felix.utils.resource.RequirementImpl;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Tries whether a jar would resolve against what runs now, without touching the framework. */
@Component(service = Resolution.class)
public final class Resolution {

    private static final Pattern PACKAGE = Pattern.compile("osgi\\.wiring\\.package=([^)]+)");
    private static final Pattern FROM = Pattern.compile("\\(version>=([^)]+)\\)");
    private static final Pattern JAVA = Pattern.compile("\\(version=([^)]+)\\)");

    private final BundleContext context;

    @Activate
    public Resolution(BundleContext context) {
        this.context = context;
    }

    /** What the jar needs and nobody offers: a plain sentence each. Empty if it would resolve. */
    List<String> missing(ModuleJar jar) {
        List<Capability> offered = new ArrayList<>(jar.capabilities());
        Arrays.stream(context.getBundles())
                .filter(bundle -> !jar.manifest().symbolicName().equals(bundle.getSymbolicName()))
                .map(bundle -> bundle.adapt(BundleWiring.class))
                .filter(Objects::nonNull)
                .flatMap(wiring -> wiring.getCapabilities(null).stream())
                .forEach(offered::add);
        return jar.requirements().stream()
                .filter(Resolution::neededToResolve)
                .filter(requirement -> offered.stream().noneMatch(capability -> matches(requirement, capability)))
                .map(Resolution::sentence)
                .toList();
    }

    /** Whether the bundle is one that another bundle outside the module is wired to, so that replacing it would stop that one too. */
    List<String> dependants(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return List.of();
        }
        return wiring.getProvidedWires(null).stream()
                .map(wire -> wire.getRequirer().getBundle().getSymbolicName())
                .filter(name -> !Objects.equals(name, bundle.getSymbolicName()))
                .distinct()
                .toList();
    }

    private static boolean neededToResolve(Requirement requirement) {
        String effective = requirement.getDirectives().getOrDefault("effective", "resolve");
        String resolution = requirement.getDirectives().getOrDefault("resolution", "mandatory");
        return effective.equals("resolve") && resolution.equals("mandatory");
    }

    private static boolean matches(Requirement requirement, Capability capability) {
        return new RequirementImpl(requirement.getResource() == null ? NOWHERE : requirement.getResource(), requirement.getNamespace(),
                requirement.getDirectives(), requirement.getAttributes()).matches(capability);
    }

    private static String sentence(Requirement requirement) {
        String filter = requirement.getDirectives().getOrDefault("filter", "");
        Matcher name = PACKAGE.matcher(filter);
        if (name.find()) {
            Matcher from = FROM.matcher(filter);
            return "It imports the package " + name.group(1) + (from.find() ? " from version " + from.group(1) : "")
                    + ", which nothing here offers. Build it against this portal's API.";
        }
        Matcher java = JAVA.matcher(filter);
        if (requirement.getNamespace().equals("osgi.ee") && java.find()) {
            return "It needs Java " + java.group(1) + "; this portal runs on " + Runtime.version().feature() + ".";
        }
        return "It needs " + requirement.getNamespace() + " " + filter + ", which nothing here offers.";
    }

    private static final Resource NOWHERE = new Resource() {
        @Override
        public List<Capability> getCapabilities(String namespace) {
            return List.of();
        }

        @Override
        public List<Requirement> getRequirements(String namespace) {
            return List.of();
        }
    };
}
