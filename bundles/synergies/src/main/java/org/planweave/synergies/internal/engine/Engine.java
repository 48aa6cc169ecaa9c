package org.planweave.synergies.internal.engine;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.engine.detecting.Detector;
import org.planweave.synergies.internal.engine.detecting.Detectors;
import org.planweave.synergies.internal.engine.encoding.Encoder;
import org.planweave.synergies.internal.engine.encoding.JavaEncoder;
import org.planweave.synergies.internal.engine.encoding.Model;
import org.planweave.synergies.internal.engine.encoding.ModelFailed;
import org.planweave.synergies.internal.engine.encoding.OnnxEncoder;
import org.planweave.synergies.internal.engine.terms.EngineLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what lines of different departments have to do with each other. Works on this machine alone; the same lines
 * give the same findings, whatever order they come in. Safe for many threads. The first call after construction or
 * {@link #unload} loads the models, which takes a second or two.
 */
public final class Engine implements AutoCloseable {

    /** Changes with the rules of reading, scoring and explaining. */
    public static final String VERSION = "2";

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final VectorStore store;
    private final Detectors detectors;
    private volatile @Nullable Encoder last;
    private volatile List<Encoder> encoders;
    private volatile Reader reader;

    /**
     * @param encoders  one or two, the first of which also finds the words that are alike
     * @param store     where vectors are kept
     * @param detectors those that take part
     */
    public Engine(List<Encoder> encoders, VectorStore store, List<Detector> detectors) {
        this.store = store;
        this.encoders = List.copyOf(encoders);
        this.detectors = new Detectors(detectors);
        reader = new Reader(encoders, store);
    }

    /** The same; when none of its encoders works, it goes on with this one. */
    Engine orElse(Encoder slower) {
        last = slower;
        return this;
    }

    /** With every model that is installed and the detectors that come with the module. */
    public static Engine withInstalledModels(VectorStore store) {
        List<Encoder> encoders = Stream.of(Model.MINILM, Model.E5).filter(Model::isPresent)
                .<Encoder>map(OnnxEncoder::new).toList();
        if (encoders.isEmpty()) {
            throw new IllegalStateException("No language model is installed: synergies cannot be found.");
        }
        return new Engine(encoders, store, Detectors.builtIn()).orElse(new JavaEncoder(Model.MINILM));
    }

    /**
     * Reads one council's lines; only texts that the store does not know are encoded. Lines of the same department
     * are never compared, and blank ones are left out.
     *
     * @throws IllegalArgumentException when two lines have the same id
     * @throws ModelFailed when no model works, in plain Java neither; one that fails is done without from then on, and the log says so
     */
    public Council read(Collection<EngineLine> lines) {
        return read(lines, () -> { });
    }

    /** As {@link #read(Collection)}; says each line that was read, from several threads, and ends when that throws. */
    public Council read(Collection<EngineLine> lines, Runnable each) {
        Set<String> ids = new HashSet<>();
        lines.forEach(line -> {
            if (!ids.add(line.id())) {
                throw new IllegalArgumentException("Two lines have the id " + line.id() + ".");
            }
        });
        while (true) {
            try {
                return new Council(lines.stream().filter(line -> !line.text().isBlank()).toList(), reader, detectors, each);
            } catch (ModelFailed failed) {
                doWithout(failed);
            }
        }
    }

    private synchronized void doWithout(ModelFailed failed) {
        List<Encoder> rest = encoders.stream().filter(encoder -> !encoder.id().equals(failed.model())).toList();
        Encoder slower = last;
        if (rest.isEmpty() && slower != null) {
            LOG.warn("No model runs on this machine's native library; synergies are looked for in plain Java, which takes much longer.", failed);
            rest = List.of(slower);
            last = null;
        } else if (rest.isEmpty()) {
            throw failed;
        } else {
            LOG.warn("Synergies are looked for without the model {}, which makes them weaker, until the portal starts again.",
                    failed.model(), failed);
        }
        encoders = rest;
        reader = new Reader(rest, store);
    }

    /** Loads the models now rather than at the first call. */
    public void load() {
        encoders.forEach(encoder -> encoder.vector("ready"));
    }

    /** Gives the memory of the models back until the next call. */
    public void unload() {
        encoders.forEach(Encoder::unload);
    }

    @Override
    public void close() {
        encoders.forEach(Encoder::close);
    }
}
