package org.planweave.core.internal.store.units;

import java.net.URL;
import java.util.List;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/** A module's classes first, then those of the persistence provider, whose bundles no module names. */
final class UnitLoader extends ClassLoader {

    private static final List<Class<?>> PROVIDERS =
            List.of(PersistenceProvider.class, Session.class, UnitLoader.class);

    UnitLoader(ClassLoader module) {
        super(module);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (Class<?> provider : PROVIDERS) {
            try {
                return provider.getClassLoader().loadClass(name);
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return PersistenceProvider.class.getClassLoader().getResource(name);
    }
}
