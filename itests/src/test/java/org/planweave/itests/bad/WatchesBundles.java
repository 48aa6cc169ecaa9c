package org.planweave.itests.bad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Writes down whatever happens to any bundle, as the framework tells it, into a file of the data folder. */
public final class WatchesBundles implements SynchronousBundleListener {

    private final Path file = Path.of(System.getProperty("planweave.data"), "bundle-events.txt");

    void begin(BundleContext context) {
        context.addBundleListener(this);
    }

    void end(BundleContext context) {
        context.removeBundleListener(this);
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        try {
            Files.writeString(file, name(event.getType()) + " " + event.getBundle().getSymbolicName() + " "
                    + event.getBundle().getBundleId() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(int type) {
        return switch (type) {
            case BundleEvent.INSTALLED -> "INSTALLED";
            case BundleEvent.UPDATED -> "UPDATED";
            case BundleEvent.UNINSTALLED -> "UNINSTALLED";
            case BundleEvent.STARTED -> "STARTED";
            case BundleEvent.STOPPED -> "STOPPED";
            case BundleEvent.UNRESOLVED -> "UNRESOLVED";
            case BundleEvent.RESOLVED -> "RESOLVED";
            default -> "OTHER";
        };
    }
}
