package org.planweave.core.internal.life;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.host.FormsOpen;
import org.planweave.api.modules.ModuleCheck;
import org.planweave.api.modules.Switches;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.migrations.MigrationFailed;

/** What deploying a jar would do to whom: bundles, addresses, tables, and the people who use it now. */
@Component(service = Prediction.class)
public final class Prediction {

    private final Directory directory;
    private final Database database;
    private final ModuleGates gates;
    private final Council council;
    private final Switches switches;
    private final List<FormsOpen> forms = new CopyOnWriteArrayList<>();

    @Activate
    public Prediction(
            @Reference Directory directory,
            @Reference Database database,
            @Reference ModuleGates gates,
            @Reference Council council,
            @Reference Switches switches) {
        this.directory = directory;
        this.database = database;
        this.gates = gates;
        this.council = council;
        this.switches = switches;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(FormsOpen open) {
        forms.add(open);
    }

    void remove(FormsOpen open) {
        forms.remove(open);
    }

    ModuleCheck of(ModuleJar jar, Optional<RunningModule> now, List<String> refusals, List<String> migrations) {
        ModuleManifest manifest = jar.manifest();
        boolean replaces = now.map(RunningModule::bundle).isPresent();
        List<String> name = List.of(manifest.symbolicName());
        List<String> pathsNow = now.map(module -> module.manifest().paths()).orElse(List.of());
        return new ModuleCheck(
                refusals.isEmpty(),
                manifest.id(),
                manifest.title(),
                manifest.version().toString(),
                now.map(module -> module.manifest().version().toString()).orElse(null),
                jar.digest(),
                jar.signature().signer(),
                List.copyOf(refusals),
                replaces ? List.of() : name,
                replaces ? name : List.of(),
                replaces ? name : List.of(),
                untouched(manifest.id()),
                migrations,
                departments(manifest),
                gates.peopleActive(manifest.id()),
                jar.size(),
                manifest.paths(),
                without(manifest.paths(), pathsNow),
                without(pathsNow, manifest.paths()),
                jar.slots(),
                manifest.switches(),
                tables(jar, migrations),
                forms.stream().mapToInt(open -> open.people(manifest.id())).sum());
    }

    /** Of a jar that could not be read, nothing can be said but why. */
    static ModuleCheck none(ModuleRefused refused) {
        return new ModuleCheck(false, "", "", "", null, "", "", refused.refusals(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), 0, 0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0);
    }

    private List<String> tables(ModuleJar jar, List<String> migrations) {
        if (migrations.isEmpty()) {
            return List.of();
        }
        try {
            return database.migrations().inWords(jar.manifest().id(), jar.migrations());
        } catch (MigrationFailed e) {
            throw new IllegalStateException("What was pending a moment ago cannot be read now.", e);
        }
    }

    private static List<String> without(Collection<String> these, Collection<String> those) {
        List<String> left = new ArrayList<>(these);
        left.removeAll(those);
        return List.copyOf(left);
    }

    private List<String> untouched(String id) {
        return directory.modules().stream()
                .filter(module -> !module.manifest().id().equals(id))
                .map(module -> module.manifest().title())
                .toList();
    }

    private List<String> departments(ModuleManifest manifest) {
        if (manifest.switches().isEmpty()) {
            return council.departments().stream().map(Department::name).toList();
        }
        return council.departments().stream()
                .filter(department -> manifest.switches().stream()
                        .anyMatch(name -> switches.on(manifest.id(), name, department.id(), null)))
                .map(Department::name)
                .toList();
    }
}
