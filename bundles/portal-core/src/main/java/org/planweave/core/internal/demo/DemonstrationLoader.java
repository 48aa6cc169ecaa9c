package org.planweave.core.internal.demo;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.DemonstrationPart;
import org.planweave.api.people.CurrentUser;
import org.planweave.core.internal.access.StoredSwitches;
import org.planweave.core.internal.demo.CouncilPart.SignIn;
import org.planweave.core.internal.people.PrivateFiles;
import org.planweave.core.internal.people.Register;
import org.planweave.core.internal.people.StoredCouncil;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the demonstration council into an empty portal: first the host's part, then each module's, each in a
 * transaction of its own that also notes that it is done. Cut off in the middle, it goes on at the next start with the
 * part that was not done.
 */
@Component(service = DemonstrationLoader.class)
public final class DemonstrationLoader {

    /** The sign-ins, a line {@code USER PASSWORD ROLE} each, among the keys of the data folder. */
    public static final String SIGN_INS = "demonstration-sign-ins";

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationLoader.class);
    private static final String COUNCIL = "demonstration.council";
    private static final String PART = "demonstration.part.";
    private static final String ALL = "demonstration.all";
    private static final int MOST_TURNS = 5;

    /** One part, and the name under which it is noted as done. */
    record NamedPart(String name, DemonstrationPart part) {}

    private final boolean wanted;
    private final Path dataFolder;
    private final FolderFiles files;
    private final Supplier<List<NamedPart>> parts;
    private final JoinedTransactions transactions;
    private final CurrentUser user;
    private final StoredCouncil council;
    private final Settings settings;
    private final CouncilPart councilPart;

    @Activate
    public DemonstrationLoader(BundleContext context, @Reference JoinedTransactions transactions,
            @Reference CurrentUser user,
            @Reference StoredCouncil council, @Reference Settings settings, @Reference Register register,
            @Reference StoredSwitches switches) {
        this(!"false".equals(System.getProperty("planweave.demonstration")), Database.dataFolder(),
                Path.of(System.getProperty("planweave.demo", "demo")), () -> running(context), transactions, user,
                council,
                settings, new CouncilPart(register, settings, switches));
    }

    DemonstrationLoader(boolean wanted, Path dataFolder, Path demoFolder, Supplier<List<NamedPart>> parts,
            JoinedTransactions transactions, CurrentUser user, StoredCouncil council, Settings settings,
            CouncilPart councilPart) {
        this.wanted = wanted;
        this.dataFolder = dataFolder;
        this.files = new FolderFiles(demoFolder);
        this.parts = parts;
        this.transactions = transactions;
        this.user = user;
        this.council = council;
        this.settings = settings;
        this.councilPart = councilPart;
    }

    /**
     * Loads what is still to be loaded. Call it when all modules run, before people are let in; it is done at once if
     * there is nothing to do. What fails is logged and tried again at the next start; the parts after it wait for it.
     *
     * @return whether there is nothing left to load
     */
    public boolean loadWhenSettled() {
        return user.asPortal(() -> {
            try {
                return load();
            } catch (RuntimeException e) {
                LOG.error("The demonstration council could not be loaded whole. The rest follows at the next start.",
                        e);
                return false;
            }
        });
    }

    private boolean load() {
        if (!wanted || settings.get(ALL).isPresent() || files.open("council.json").isEmpty()) {
            return true;
        }
        if (settings.get(COUNCIL).isEmpty()) {
            if (!council.departments().isEmpty() || !council.people().isEmpty()) {
                return true;
            }
            loadCouncil();
        }
        for (NamedPart one : parts.get()) {
            once(PART + one.name(), () -> one.part().load(files));
        }
        once(ALL, () -> { });
        return true;
    }

    private void loadCouncil() {
        CouncilFile file = read();
        List<SignIn> signIns = councilPart.signIns(file);
        Map<String, String> hashes = councilPart.hashes(signIns);
        // Before the accounts are there: cut off in between, the next start writes it anew.
        PrivateFiles.write(PrivateFiles.key(dataFolder, SIGN_INS),
                signIns.stream().map(SignIn::line).collect(Collectors.joining("\n", "", "\n")));
        once(COUNCIL, () -> councilPart.enter(file, hashes));
    }

    private CouncilFile read() {
        try (InputStream in = files.open("council.json").orElseThrow()) {
            return new JsonMapper().readValue(in, CouncilFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration's council.json cannot be read", e);
        }
    }

    private void once(String name, Runnable work) {
        if (settings.get(name).isPresent()) {
            return;
        }
        inTurn(() -> transactions.join(() -> {
            work.run();
            settings.put(name, "done");
            return name;
        }));
        LOG.info("Loaded {}", name);
    }

    /** Modules are at work on the first news while this loads: a part that gave way to them is loaded once more. */
    private static void inTurn(Runnable load) {
        for (int turn = 1; ; turn++) {
            try {
                load.run();
                return;
            } catch (Problem e) {
                if (!e.type().equals(JoinedTransactions.GAVE_WAY) || turn == MOST_TURNS) {
                    throw e;
                }
                LOG.info("A part of the demonstration gave way to another change; once more");
            }
        }
    }

    private static List<NamedPart> running(BundleContext context) {
        try {
            return context.getServiceReferences(DemonstrationPart.class, null).stream()
                    .map(reference -> Optional.ofNullable(context.getService(reference))
                            .map(part -> new NamedPart(reference.getBundle()
                            .getSymbolicName() + '.' + part.order(), part)))
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparingInt((NamedPart one) -> one.part().order())
                    .thenComparing(NamedPart::name))
                    .toList();
        } catch (org.osgi.framework.InvalidSyntaxException e) {
            throw new IllegalStateException("No filter was given", e);
        }
    }
}
