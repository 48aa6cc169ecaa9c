package org.planweave.core.internal.store.units;

import java.lang.reflect.Field;
import java.time.Instant;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/** Puts all tables of a unit into its schema, and keeps instants as times. The provider makes it by name. */
public final class UnitSession implements SessionCustomizer {

    static final String SCHEMA = "planweave.schema";

    @Override
    public void customize(Session session) {
        DatabaseLogin login = session.getLogin();
        login.setTableQualifier((String) session.getProperty(SCHEMA));
        // The connection is the transaction's: when it has broken, asking the same again, each time five seconds later, helps nobody.
        login.setQueryRetryAttemptCount(0);
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            descriptor.getMappings().forEach(mapping -> keepInstant(descriptor, mapping));
        }
    }

    /** The provider knows no Instant and would serialise it. */
    private static void keepInstant(ClassDescriptor descriptor, DatabaseMapping mapping) {
        if (mapping instanceof AbstractDirectMapping direct
                && isInstant(descriptor.getJavaClass(), mapping.getAttributeName())) {
            direct.setConverter(new InstantAsTime());
        }
    }

    private static boolean isInstant(Class<?> entity, String attribute) {
        for (Class<?> owner = entity; owner != Object.class; owner = owner.getSuperclass()) {
            for (Field field : owner.getDeclaredFields()) {
                if (field.getName().equals(attribute)) {
                    return field.getType() == Instant.class;
                }
            }
        }
        return false;
    }
}
