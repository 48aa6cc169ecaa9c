package org.planweave.synergies.internal.running;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.planweave.synergies.internal.engine.Council;
import org.planweave.synergies.internal.engine.Engine;
import org.planweave.synergies.internal.engine.VectorCache;
import org.planweave.synergies.internal.engine.VectorStore;
import org.planweave.synergies.internal.engine.terms.EngineLine;
import org.planweave.synergies.internal.engine.terms.Near;
import org.planweave.synergies.internal.engine.understanding.Facts;

/**
 * The one engine of the portal, with the council as the newest run read it. Its models are in memory from the first use until
 * they have been idle for ten minutes.
 */
@Component(service = Engines.class)
public final class Engines {

    private static final long IDLE = 10 * 60 * 1_000_000_000L;
    private static final int MOST_VECTORS = 20_000;

    private final Engine engine;
    private volatile @Nullable Council council;
    private volatile long used = System.nanoTime();
    private volatile boolean closed;

    @Activate
    public Engines() {
        engine = Engine.withInstalledModels(new Stopping(new VectorCache(MOST_VECTORS)));
    }

    /** Reads the lines, as long as the progress goes on, and keeps them for {@link #nearest}. */
    Council read(List<EngineLine> lines, Progress progress) {
        used = System.nanoTime();
        Council read = engine.read(lines, progress::lineRead);
        council = read;
        used = System.nanoTime();
        return read;
    }

    /** Lines of other departments near one that is being typed; none before the first run. */
    public List<Near> nearest(EngineLine typed, int most) {
        Council now = council;
        if (now == null) {
            return List.of();
        }
        used = System.nanoTime();
        return now.nearest(typed, most);
    }

    /** What is read in a line; nothing before the first run. */
    public Optional<Facts> facts(EngineLine line) {
        return Optional.ofNullable(council).map(now -> now.facts(line));
    }

    /** Gives the models' memory back if nobody used them for ten minutes. */
    void rest() {
        if (System.nanoTime() - used > IDLE) {
            engine.unload();
        }
    }

    @Deactivate
    public void close() {
        closed = true;
        engine.close();
    }

    /** Ends a long reading when the module goes. */
    private final class Stopping implements VectorStore {

        private final VectorStore store;

        Stopping(VectorStore store) {
            this.store = store;
        }

        @Override
        public float @Nullable [] get(String key) {
            if (closed) {
                throw new CancellationException("The module is being stopped.");
            }
            return store.get(key);
        }

        @Override
        public void put(String key, float[] vector) {
            store.put(key, vector);
        }
    }
}
