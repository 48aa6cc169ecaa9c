package org.planweave.core.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the database answers, looked at most once in two seconds however many ask. */
@Component(service = Pulse.class)
public final class Pulse {

    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final long HOLDS = Duration.ofSeconds(2).toNanos();

    private final Database database;
    private boolean beats = true;
    private long looked = System.nanoTime() - HOLDS;

    @Activate
    public Pulse(@Reference Database database) {
        this.database = database;
    }

    public synchronized boolean beats() {
        if (System.nanoTime() - looked >= HOLDS) {
            beats = look();
            looked = System.nanoTime();
        }
        return beats;
    }

    private boolean look() {
        try (Connection connection = database.connections().getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            LOG.debug("The database does not answer.", e);
            return false;
        }
    }
}
