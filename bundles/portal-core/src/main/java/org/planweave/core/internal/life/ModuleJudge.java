package org.planweave.core.internal.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.ModuleCheck;
import org.planweave.api.modules.Switches;
import org.planweave.api.people.Council;
import org.planweave.api.people.Department;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.migrations.MigrationFailed;

/** The dry run: says what deploying a jar would do, and everything that speaks against it, without touching anything. */
@Component(service = ModuleJudge.class)
public final class ModuleJudge {

    /** First path segments that the host keeps for itself. */
    private static final Set<String> HOST_PATHS = Set.of(
            "", "api", "assets", "health", "sign-in", "sign-out", "claim", "account", "departments", "modules", "people", "tokens",
            "audit", "live", "openapi.json", "accessibility", "privacy", "cookies", "help");

    private final Resolution resolution;
    private final Directory directory;
    private final Database database;
    private final ModuleGates gates;
    private final Council council;
    private final Switches switches;

    @Activate
    public ModuleJudge(
            @Reference Resolution resolution,
            @Reference Directory directory,
            @Reference Database database,
            @Reference ModuleGates gates,
            @Reference Council council,
            @Reference Switches switches) {
        this.resolution = resolution;
        this.directory = directory;
        this.database = database;
        this.gates = gates;
        this.council = council;
        this.switches = switches;
    }

    /** Judges a sound jar. */
    ModuleCheck judge(ModuleJar jar, boolean signatureNeeded, boolean allowDowngrade) {
        ModuleManifest manifest = jar.manifest();
        Optional<RunningModule> now = directory.module(manifest.id());
        List<String> refusals = new ArrayList<>();
        if (signatureNeeded) {
            refuseSignature(jar, refusals);
        }
        refuseNames(manifest, now, refusals);
        now.ifPresent(module -> refuseVersion(manifest.version(), module.manifest().version(), allowDowngrade, refusals));
        refusals.addAll(resolution.missing(jar));
        List<String> migrations = migrations(jar, refusals);
        Bundle bundle = now.map(RunningModule::bundle).orElse(null);
        if (bundle != null) {
            resolution.dependants(bundle).forEach(name -> refusals.add(
                    "Replacing it would restart " + name + ", which uses a package of it. Take that one away first."));
        }
        return report(jar, now, refusals, migrations);
    }

    /** The report on a jar that could not even be read. */
    static ModuleCheck unreadable(ModuleRefused refused) {
        return new ModuleCheck(false, "", "", "", null, "", "", refused.refusals(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), 0);
    }

    private ModuleCheck report(ModuleJar jar, Optional<RunningModule> now, List<String> refusals, List<String> migrations) {
        ModuleManifest manifest = jar.manifest();
        boolean replaces = now.map(RunningModule::bundle).isPresent();
        List<String> name = List.of(manifest.symbolicName());
        return new ModuleCheck(
                refusals.isEmpty(),
                manifest.id(),
                manifest.title(),
                manifest.version().toString(),
                now.map(module -> module.manifest().version().toString()).orElse(null),
                jar.digest(),
                jar.signer(),
                List.copyOf(refusals),
                replaces ? List.of() : name,
                replaces ? name : List.of(),
                replaces ? name : List.of(),
                untouched(manifest.id()),
                migrations,
                departments(manifest),
                gates.peopleActive(manifest.id()));
    }

    private List<String> migrations(ModuleJar jar, List<String> refusals) {
        try {
            return jar.scripts().isEmpty() ? List.of() : database.migrations().pending(jar.manifest().id(), jar.migrations());
        } catch (MigrationFailed e) {
            refusals.add(String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    private static void refuseSignature(ModuleJar jar, List<String> refusals) {
        if (jar.signer().isEmpty()) {
            refusals.add("It is not signed. Sign it with a key that this portal allows (planweave modules sign FILE).");
        } else if (jar.signer().equals("?")) {
            refusals.add("It is signed with a key that this portal does not know for " + jar.manifest().symbolicName()
                    + ". The owner of the server adds a key to keys/allowed-signers.");
        }
    }

    private void refuseNames(ModuleManifest manifest, Optional<RunningModule> now, List<String> refusals) {
        if (!manifest.id().matches("[a-z][a-z0-9-]{1,40}")) {
            refusals.add("Its id “" + manifest.id() + "” is not one: 2 to 41 lower-case letters, digits and hyphens.");
        }
        if (!manifest.symbolicName().endsWith("." + manifest.id())) {
            refusals.add("Its symbolic name " + manifest.symbolicName() + " does not end in its id “" + manifest.id() + "”.");
        }
        now.filter(module -> !module.manifest().symbolicName().equals(manifest.symbolicName()))
                .ifPresent(module -> refusals.add("Another module, " + module.manifest().symbolicName() + ", has the id “"
                        + manifest.id() + "” already."));
        for (String path : manifest.paths()) {
            boolean taken = HOST_PATHS.contains(path)
                    || directory.owner(path).filter(owner -> !owner.id().equals(manifest.id())).isPresent();
            if (taken) {
                refusals.add("Its path /" + path + " belongs to the portal or to another module.");
            }
        }
        manifest.open().stream().filter(page -> !mayStandOpen(page, manifest.paths())).forEach(page -> refusals.add(
                "Its page /" + page + " cannot stand open: it is not below a path of its own, or its first two segments are no words."));
    }

    /** Only below a path that is its own, and never all of it. */
    static boolean mayStandOpen(String page, List<String> own) {
        return page.matches("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*(/(\\*|[a-z][a-z0-9-]*))*")
                && own.contains(page.substring(0, page.indexOf('/')));
    }

    private static void refuseVersion(Version offered, Version running, boolean allowDowngrade, List<String> refusals) {
        if (offered.compareTo(running) < 0 && !allowDowngrade) {
            refusals.add("It is version " + offered + ", older than the " + running + " that runs. Say that a downgrade is meant.");
        }
    }

    private List<String> untouched(String id) {
        return directory.modules().stream()
                .map(module -> module.manifest().title())
                .filter(title -> directory.module(id).map(module -> !module.manifest().title().equals(title)).orElse(true))
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
