package org.planweave.core.internal.people;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.core.internal.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one-time token by which the first administrator of an empty portal proves that they started it. */
@Component(service = FirstAdministrator.class, immediate = true)
public final class FirstAdministrator {

    static final String FILE = "first-administrator-token";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Path file;
    private volatile @Nullable String hash;

    @Activate
    public FirstAdministrator(@Reference StoredCouncil council) {
        this(Database.dataFolder(), council, !"false".equals(System.getProperty("planweave.demonstration")));
    }

    /**
     * @param demonstration whether an empty council will be filled by the demonstration, which brings an administrator
     */
    FirstAdministrator(Path dataFolder, StoredCouncil council, boolean demonstration) {
        this.file = PrivateFiles.key(dataFolder, FILE);
        boolean filled = demonstration && council.book().isEmpty();
        if (!council.book().hasAdministrator() && !filled) {
            offer();
        }
    }

    private void offer() {
        String token = Secrets.make();
        hash = Secrets.hash(token);
        PrivateFiles.write(file, token + "\n");
        LOG.info("There is no administrator yet. Make the first one at /claim with the token that stands in {}", file);
    }

    boolean isToken(String token) {
        String wanted = hash;
        return wanted != null && Secrets.same(wanted, Secrets.hash(token));
    }

    /** It works once. */
    void used() {
        hash = null;
        PrivateFiles.delete(file);
    }
}
