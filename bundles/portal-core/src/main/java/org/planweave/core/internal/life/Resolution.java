package org.planweave.core.internal.life;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.utils.resource.RequirementImpl;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
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

    /** How the locations of modules' bundles begin. */
    private static final String MODULES = "planweave-module:";

    private final BundleContext context;

    @Activate
    public Resolution(BundleContext context) {
        this.context = context;
    }

    /** What the jar needs and nobody offers: a plain sentence each. Empty if it would resolve. */
    List<String> missing(ModuleJar jar) {
        Stream<Capability> others = Arrays.stream(context.getBundles())
                .filter(bundle -> !jar.manifest().symbolicName().equals(bundle.getSymbolicName()))
                .map(bundle -> bundle.adapt(BundleWiring.class))
                .filter(Objects::nonNull)
                .flatMap(wiring -> wiring.getCapabilities(null).stream());
        Map<String, List<Capability>> offered = Stream.concat(jar.capabilities().stream(), others)
                .collect(Collectors.groupingBy(Capability::getNamespace));
        return jar.requirements().stream()
                .filter(Resolution::neededToResolve)
                .filter(requirement -> !isOffered(requirement, offered.getOrDefault(requirement.getNamespace(), List.of())))
                .map(requirement -> sentence(requirement, offered.getOrDefault(PackageNamespace.PACKAGE_NAMESPACE, List.of())))
                .toList();
    }

    /** Which other bundles the framework would stop and start with this one, for they are wired to it, or to one that is. */
    List<String> dependants(Bundle bundle) {
        return context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class).getDependencyClosure(Set.of(bundle))
                .stream()
                .filter(other -> !other.equals(bundle))
                .map(Bundle::getSymbolicName)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether a bundle that is no module of people's, such as one of the portal itself, has that name. */
    boolean isOfTheHost(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .anyMatch(bundle -> symbolicName.equals(bundle.getSymbolicName()) && !bundle.getLocation().startsWith(MODULES));
    }

    private static boolean neededToResolve(Requirement requirement) {
        String effective = requirement.getDirectives().getOrDefault("effective", "resolve");
        String resolution = requirement.getDirectives().getOrDefault("resolution", "mandatory");
        return effective.equals("resolve") && resolution.equals("mandatory");
    }

    private static boolean isOffered(Requirement requirement, List<Capability> offered) {
        // Reads the filter, which takes longer than to try it.
        RequirementImpl wanted = new RequirementImpl(requirement.getResource() == null ? NOWHERE : requirement.getResource(),
                requirement.getNamespace(), requirement.getDirectives(), requirement.getAttributes());
        return offered.stream().anyMatch(wanted::matches);
    }

    private static String sentence(Requirement requirement, List<Capability> packages) {
        String filter = requirement.getDirectives().getOrDefault("filter", "");
        Matcher name = PACKAGE.matcher(filter);
        if (name.find()) {
            return packageMissing(name.group(1), filter, packages);
        }
        Matcher java = JAVA.matcher(filter);
        if (requirement.getNamespace().equals("osgi.ee") && java.find()) {
            return "It needs Java " + java.group(1) + "; this portal runs on " + Runtime.version().feature() + ".";
        }
        return "It needs " + requirement.getNamespace() + " " + filter + ", which nothing here offers.";
    }

    private static String packageMissing(String name, String filter, List<Capability> packages) {
        if (name.matches("org\\.planweave\\.(core|web|cli)(\\..*)?")) {
            return "It imports the package " + name + ", which is the inside of the portal. A module uses org.planweave.api and "
                    + "org.planweave.ui only.";
        }
        Matcher from = FROM.matcher(filter);
        String wanted = "It imports the package " + name + (from.find() ? " from version " + from.group(1) : "");
        List<String> here = packages.stream()
                .filter(capability -> name.equals(capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .map(capability -> String.valueOf(capability.getAttributes().get("version")))
                .distinct().sorted().toList();
        return here.isEmpty()
                ? wanted + ", which nothing here offers. Build it against this portal's API."
                : wanted + "; this portal offers " + String.join(" and ", here) + ". Build it against this portal's API.";
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
