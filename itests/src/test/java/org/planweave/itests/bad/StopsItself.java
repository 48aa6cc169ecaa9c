package org.planweave.itests.bad;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;

/** Stops its own bundle past the portal, as soon as the file {@code stop-it} stands in the data folder. */
public final class StopsItself {

    public StopsItself() {
        Thread waiting = new Thread(this::waitAndStop, "stops-itself");
        waiting.setDaemon(true);
        waiting.start();
    }

    private void waitAndStop() {
        Path folder = Path.of(System.getProperty("planweave.data"));
        try (WatchService news = folder.getFileSystem().newWatchService()) {
            folder.register(news, StandardWatchEventKinds.ENTRY_CREATE);
            while (!Files.exists(folder.resolve("stop-it"))) {
                news.take().reset();
            }
            stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** By name, for a module imports no part of the framework. */
    private void stop() throws ReflectiveOperationException {
        ClassLoader own = getClass().getClassLoader();
        ClassLoader framework = own.getClass().getClassLoader();
        Object bundle = framework.loadClass("org.osgi.framework.BundleReference").getMethod("getBundle").invoke(own);
        framework.loadClass("org.osgi.framework.Bundle").getMethod("stop").invoke(bundle);
    }
}
