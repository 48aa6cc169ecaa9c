package org.planweave.core.internal.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.ModuleCheck;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.migrations.MigrationFailed;

/** The dry run: says what deploying a jar would do, and everything that speaks against it, without touching anything. */
@Component(service = ModuleJudge.class)
public final class ModuleJudge {

    /** The API that this host offers, as the annotation of this build writes it into manifests. */
    private static final Version API = new Version(1, 0, 0);

    private final Resolution resolution;
    private final Directory directory;
    private final Database database;
    private final Prediction prediction;

    @Activate
    public ModuleJudge(
            @Reference Resolution resolution,
            @Reference Directory directory,
            @Reference Database database,
            @Reference Prediction prediction) {
        this.resolution = resolution;
        this.directory = directory;
        this.database = database;
        this.prediction = prediction;
    }

    /** Judges a jar, and says everything that speaks against it at once. */
    ModuleCheck judge(ModuleJar jar, boolean signatureNeeded, boolean allowDowngrade) {
        ModuleManifest manifest = jar.manifest();
        Optional<RunningModule> now = directory.module(manifest.id());
        List<String> refusals = new ArrayList<>();
        if (signatureNeeded) {
            refuseUpload(jar, now, refusals);
        }
        refusals.addAll(jar.faults());
        refuseNewer(manifest, refusals);
        refuseNames(manifest, now, refusals);
        refusePaths(manifest, refusals);
        now.ifPresent(module -> refuseVersion(manifest.version(), module.manifest().version(), allowDowngrade, refusals));
        refusals.addAll(resolution.missing(jar));
        List<String> migrations = migrations(jar, refusals);
        Bundle bundle = now.map(RunningModule::bundle).orElse(null);
        if (bundle != null) {
            resolution.dependants(bundle).forEach(name -> refusals.add(
                    "Replacing it would restart " + name + ", which uses a package of it. Take that one away first."));
        }
        if (signatureNeeded && refusals.isEmpty() && !migrations.isEmpty()) {
            rehearse(jar, refusals);
        }
        return prediction.of(jar, now, refusals, migrations);
    }

    /** The report on a jar that could not even be read. */
    static ModuleCheck unreadable(ModuleRefused refused) {
        return Prediction.none(refused);
    }

    private List<String> migrations(ModuleJar jar, List<String> refusals) {
        try {
            return jar.scripts().isEmpty() ? List.of() : database.migrations().pending(jar.manifest().id(), jar.migrations());
        } catch (MigrationFailed e) {
            refusals.add(String.valueOf(e.getMessage()));
            return List.of();
        }
    }

    /** Scripts are let do what they will, so only those are tried of whom nothing else is to be said, the signature before all. */
    private void rehearse(ModuleJar jar, List<String> refusals) {
        try {
            database.migrations().rehearse(jar.manifest().id(), jar.migrations());
        } catch (MigrationFailed e) {
            refusals.add(e.getMessage() + ". It was tried where nothing of it stays, so all is as it was.");
        }
    }

    /** What comes from outside has to be signed, and to say by its version that it is another. */
    private static void refuseUpload(ModuleJar jar, Optional<RunningModule> now, List<String> refusals) {
        if (!jar.signature().trouble().isEmpty()) {
            refusals.add(jar.signature().trouble());
        }
        refusals.addAll(jar.entityFaults());
        now.filter(module -> module.manifest().version().equals(jar.manifest().version()) && !module.digest().equals(jar.digest()))
                .ifPresent(module -> refusals.add("Version " + jar.manifest().version() + " runs already, with other content. "
                        + "Give the new one a higher version; while you develop, a qualifier such as " + jar.manifest().version()
                        + ".1 is enough."));
    }

    private static void refuseNewer(ModuleManifest manifest, List<String> refusals) {
        Version api = manifest.api();
        if (api.getMajor() != API.getMajor() && api.getMajor() != 0 || api.compareTo(API) > 0) {
            refusals.add("It is made for version " + api.getMajor() + "." + api.getMinor() + " of the portal's API; this portal offers "
                    + API.getMajor() + "." + API.getMinor() + ". Update the portal first, or build it against this one's API.");
        }
    }

    private void refuseNames(ModuleManifest manifest, Optional<RunningModule> now, List<String> refusals) {
        if (!manifest.id().matches("[a-z][a-z0-9-]{1,40}")) {
            refusals.add("Its id “" + manifest.id() + "” is not one: 2 to 41 lower-case letters, digits and hyphens.");
        }
        if (KeptNames.isId(manifest.id())) {
            refusals.add("Its id “" + manifest.id() + "” is kept for the portal and its database. Take another.");
        }
        if (resolution.isOfTheHost(manifest.symbolicName())) {
            refusals.add("Its symbolic name " + manifest.symbolicName() + " is that of a part of the portal itself. Take another.");
        }
        if (!manifest.symbolicName().endsWith("." + manifest.id())) {
            refusals.add("Its symbolic name " + manifest.symbolicName() + " does not end in its id “" + manifest.id() + "”.");
        }
        now.filter(module -> !module.manifest().symbolicName().equals(manifest.symbolicName()))
                .ifPresent(module -> refusals.add("Another module, " + module.manifest().symbolicName() + ", has the id “"
                        + manifest.id() + "” already."));
    }

    private void refusePaths(ModuleManifest manifest, List<String> refusals) {
        for (String path : manifest.paths()) {
            boolean taken = KeptNames.isPath(path)
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
        return page.matches("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*(/(\\*|[a-z][a-z0-9-]*))*+")
                && own.contains(page.substring(0, page.indexOf('/')));
    }

    private static void refuseVersion(Version offered, Version running, boolean allowDowngrade, List<String> refusals) {
        if (offered.compareTo(running) < 0 && !allowDowngrade) {
            refusals.add("It is version " + offered + ", older than the " + running + " that runs. Say that a downgrade is meant (--downgrade on the command line).");
        }
    }
}
