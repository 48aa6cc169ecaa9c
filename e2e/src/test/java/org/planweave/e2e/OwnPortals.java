package org.planweave.e2e;

import java.util.EnumMap;
import java.util.Map;
import org.planweave.itests.Portal;

/** A portal on each database that the stories of one class have to themselves, started when it is first asked for. */
final class OwnPortals implements AutoCloseable {

    private final Map<Database, Portal> portals = new EnumMap<>(Database.class);

    Portal on(Database database) {
        return portals.computeIfAbsent(database, Database::fresh);
    }

    @Override
    public void close() {
        portals.values().forEach(Portal::close);
        portals.clear();
    }
}
