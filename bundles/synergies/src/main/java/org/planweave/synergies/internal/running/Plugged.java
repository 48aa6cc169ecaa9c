package org.planweave.synergies.internal.running;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.planweave.api.synergies.ComparedLine;
import org.planweave.api.synergies.FoundTogether;
import org.planweave.api.synergies.SynergyDetector;
import org.planweave.synergies.internal.engine.terms.SynergyType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The detectors of other modules, asked so that none of them harms anybody: in a thread of its own, for twenty seconds, and what it says
 * is checked before it is believed.
 */
@Component(service = Plugged.class)
public final class Plugged {

    private static final Logger LOG = LoggerFactory.getLogger(Plugged.class);
    private static final long LONGEST_SECONDS = 20;
    private static final Set<String> TYPES = Arrays.stream(SynergyType.values()).map(SynergyType::code).collect(Collectors.toUnmodifiableSet());

    private final List<SynergyDetector> detectors = new CopyOnWriteArrayList<>();
    private final Set<SynergyDetector> hung = ConcurrentHashMap.newKeySet();
    private final long longest;

    @Activate
    public Plugged() {
        this(TimeUnit.SECONDS.toMillis(LONGEST_SECONDS));
    }

    /** @param longest milliseconds that a detector may take */
    Plugged(long longest) {
        this.longest = longest;
    }

    /**
     * What a detector said.
     *
     * @param found what holds
     * @param rejected why something was left out, in sentences without text of lines
     */
    public record Answer(List<FoundTogether> found, List<String> rejected) {

        static Answer failed(String why) {
            return new Answer(List.of(), List.of(why));
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(SynergyDetector detector) {
        detectors.add(detector);
    }

    public void remove(SynergyDetector detector) {
        detectors.remove(detector);
        hung.remove(detector);
    }

    /** Those that say who they are as they should, by id. One whose id is taken is left out. */
    public List<SynergyDetector> all() {
        return detectors.stream().filter(Plugged::known)
                .collect(Collectors.toMap(SynergyDetector::id, Function.identity(), (first, second) -> first)).values().stream()
                .sorted(Comparator.comparing(SynergyDetector::id)).toList();
    }

    public Optional<SynergyDetector> one(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static boolean known(SynergyDetector detector) {
        try {
            return detector.id().matches("[a-z][a-z0-9-]*\\.[a-z][a-z0-9-]*") && detector.id().length() <= 60
                    && detector.version().matches("[A-Za-z0-9._-]{1,20}") && TYPES.contains(detector.type()) && !detector.title().isBlank();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("A detector of {} does not say who it is, so it is left out.", detector.getClass().getName(), e);
            return false;
        }
    }

    /** Asks one. */
    Answer ask(SynergyDetector detector, List<ComparedLine> lines) {
        if (hung.contains(detector)) {
            return Answer.failed("It did not end in time before, so it is not asked again until the next start.");
        }
        FutureTask<List<FoundTogether>> asked = new FutureTask<>(() -> List.copyOf(detector.find(lines)));
        Thread thread = new Thread(asked, "synergies detector " + detector.id());
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        try {
            return checked(detector, asked.get(longest, TimeUnit.MILLISECONDS), lines);
        } catch (TimeoutException e) {
            hung.add(detector);
            LOG.warn("The detector {} did not end in time; it is not asked again until the next start.", detector.id());
            return Answer.failed("It did not end in time, so it is not asked again until the next start.");
        } catch (ExecutionException e) {
            LOG.warn("The detector {} failed.", detector.id(), e.getCause());
            return Answer.failed("It failed; the log of the portal says how.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.failed("It was interrupted.");
        } finally {
            asked.cancel(true);
        }
    }

    private static Answer checked(SynergyDetector detector, List<FoundTogether> found, List<ComparedLine> lines) {
        Map<String, ComparedLine> byId = lines.stream().collect(Collectors.toMap(ComparedLine::id, Function.identity()));
        FoundCheck check = new FoundCheck(byId);
        List<FoundTogether> good = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        for (FoundTogether one : found) {
            check.fault(one, good.size()).ifPresentOrElse(rejected::add, () -> good.add(one));
        }
        rejected.forEach(why -> LOG.warn("A finding of the detector {} is left out: {}", detector.id(), why));
        return new Answer(good, List.copyOf(rejected));
    }
}
