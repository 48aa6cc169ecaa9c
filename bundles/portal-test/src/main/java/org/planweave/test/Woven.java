package org.planweave.test;

import org.eclipse.persistence.internal.weaving.PersistenceWeaved;

/**
 * Entities that were forgotten in the weaving work, but load every relation at once: a page then costs a query a
 * line.
 */
final class Woven {

    private Woven() {}

    /** @throws IllegalStateException if the entity of a module was not woven; a test's own entities need not be */
    static void require(Class<?> entity) {
        String home = entity.getProtectionDomain().getCodeSource().getLocation().getPath();
        if (!PersistenceWeaved.class.isAssignableFrom(entity) && !home.endsWith("/test-classes/")) {
            throw new IllegalStateException(entity.getName()
                    + " was not woven. List it in src/main/resources/META-INF/persistence.xml and build with Maven.");
        }
    }
}
