package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.core.internal.store.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who answers for a jar: whoever signed it, by the name that the allow-list had when it was deployed, for lines go from that list while
 * what they let in still runs. A jar that came with the portal is the portal's own.
 */
@Component(service = Owners.class)
public final class Owners {

    private static final String THE_PORTAL = "Came with the portal";
    private static final String NOBODY_YET = "Is being deployed";
    private static final Logger LOG = LoggerFactory.getLogger(Owners.class);

    private final Sql sql;
    private final ShippedModules shipped;
    private final WantedModules wanted;
    private final JarReader reader;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    @Activate
    public Owners(@Reference Sql sql, @Reference ShippedModules shipped, @Reference WantedModules wanted,
            @Reference JarReader reader) {
        this.sql = sql;
        this.shipped = shipped;
        this.wanted = wanted;
        this.reader = reader;
    }

    /** Who answers for a jar that runs, or ran before. One that is just being deployed has nobody yet: it may still be taken back. */
    String of(String id, String digest) {
        if (shipped.jar(digest).isPresent()) {
            return THE_PORTAL;
        }
        String name = known.get(digest);
        if (name == null) {
            name = stored(digest).or(() -> signer(id, digest)).orElse(null);
        }
        if (name == null) {
            return NOBODY_YET;
        }
        known.put(digest, name);
        return name;
    }

    private Optional<String> stored(String digest) {
        return sql.first("select name from portal.module_signer where digest = ?", row -> row.getString(1), digest);
    }

    /** Of a jar that was deployed before it was recorded who signed it. */
    private Optional<String> signer(String id, String digest) {
        if (sql.first("select digest from portal.module_jar where digest = ?", row -> row.getString(1), digest).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(wanted.jar(id, digest)).signature().signer());
        } catch (ModuleRefused e) {
            LOG.warn("Who signed {} cannot be read again", id, e);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
