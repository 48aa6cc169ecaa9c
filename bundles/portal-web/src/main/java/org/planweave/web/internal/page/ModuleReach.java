package org.planweave.web.internal.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.host.ModuleDirectory;
import org.planweave.api.host.ModuleDirectory.Entry;
import org.planweave.api.modules.Switches;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/**
 * Whether a module is there for a person: it is not, where each of its switches is off for their department. What a module does
 * while only some of its switches are off, it decides for itself.
 */
@Component(service = ModuleReach.class)
public final class ModuleReach {

    private final ModuleDirectory modules;
    private final Switches switches;
    private final Council council;

    @Activate
    public ModuleReach(@Reference ModuleDirectory modules, @Reference Switches switches, @Reference Council council) {
        this.modules = modules;
        this.switches = switches;
        this.council = council;
    }

    /** The module that owns a first path segment. */
    public Optional<Entry> owner(String segment) {
        return modules.owner(segment);
    }

    /**
     * The module that owns a path: the one that claims a place inside another's paths, such as {@code plans/*}{@code /export},
     * comes before the owner of the first segment.
     *
     * @param segments the path's segments, without {@code api/v1}
     */
    public Optional<Entry> owner(List<String> segments) {
        return segments.size() > 1
                ? modules.entries().stream()
                        .filter(entry -> entry.paths().stream().anyMatch(path -> claims(path, segments)))
                        .findFirst()
                        .or(() -> owner(segments.get(0)))
                : owner(segments.get(0));
    }

    /**
     * Whether a module has declared this page as one that may be opened without signing in. A segment that a star stands for has
     * letters, digits, hyphens and underlines only, and perhaps a file's ending, so that nothing else can be reached through it.
     */
    public boolean standsOpen(List<String> segments) {
        return segments.size() > 1 && segments.stream().allMatch(segment -> segment.matches("[A-Za-z0-9_-]{1,200}(\\.[a-z]{2,4})?"))
                && owner(segments).filter(entry -> entry.paths().contains(segments.get(0)))
                        .filter(entry -> entry.open().stream().anyMatch(page -> isPage(List.of(page.split("/")), segments)))
                        .isPresent();
    }

    private static boolean isPage(List<String> page, List<String> segments) {
        return page.size() == segments.size() && IntStream.range(0, page.size()).allMatch(
                i -> i > 1 && page.get(i).equals("*") || page.get(i).equals(segments.get(i)));
    }

    private static boolean claims(String path, List<String> segments) {
        if (path.indexOf('/') < 0) {
            return false;
        }
        List<String> claimed = List.of(path.split("/"));
        return claimed.size() <= segments.size() && claimed.get(0).equals(segments.get(0)) && IntStream.range(0, claimed.size())
                .allMatch(i -> claimed.get(i).equals("*") || claimed.get(i).equals(segments.get(i)));
    }

    /** The ids of all modules. */
    List<String> ids() {
        return modules.entries().stream().map(Entry::id).sorted().toList();
    }

    /** The id of the module that a bundle is. */
    Optional<String> moduleOf(long bundleId) {
        return modules.moduleOf(bundleId);
    }

    public boolean isOpen(Entry module, Optional<Person> reader) {
        if (module.always() || module.switches().isEmpty() || reader.isEmpty()) {
            return true;
        }
        @Nullable String department = reader.get().department();
        return department == null || reader.get().has(Role.ADMINISTRATOR)
                ? isOnAnywhere(module.id())
                : switches.on(module.id(), department);
    }

    /** A council that has no departments yet has nobody who turned anything off: its first plans have to come in somehow. */
    private boolean isOnAnywhere(String module) {
        List<Department> departments = council.departments();
        return departments.isEmpty() || departments.stream().anyMatch(one -> switches.on(module, one.id()));
    }

    boolean isOpen(String module, Optional<Person> reader) {
        return modules.entry(module).filter(entry -> isOpen(entry, reader)).isPresent();
    }
}
