package org.planweave.core.internal.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.host.Gates;
import org.planweave.api.people.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gates of all modules, the requests that pass them, and who used which module lately. */
@Component(service = {Gates.class, ModuleGates.class})
public final class ModuleGates implements Gates {

    private static final Logger LOG = LoggerFactory.getLogger(ModuleGates.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String RESTS = "This part failed many times running and rests for a moment; everything else works.";
    private static final Duration LATELY = Duration.ofMinutes(5);

    private final CurrentUser currentUser;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Instant>> lastUse = new ConcurrentHashMap<>();
    private final ThreadLocal<@Nullable Passage> passage = new ThreadLocal<>();

    @Activate
    public ModuleGates(@Reference CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public Visit enter(String module, String what) {
        Gate gate = existing(module);
        Passage request = passage.get();
        goIn(gate, what, Gate.Coming.IN_PASSING, module);
        noteUse(module);
        return stay(module, gate, request);
    }

    @Override
    public Visit enterAsRequest(String module, String what) {
        Gate gate = existing(module);
        Breaker breaker = breakers.computeIfAbsent(module, id -> new Breaker(System::nanoTime));
        if (!breaker.lets()) {
            throw Problem.of(503, "module-resting", RESTS + " Try again in a minute.");
        }
        goIn(gate, what, Gate.Coming.AS_REQUEST, module);
        noteUse(module);
        return stay(module, gate, passage.get());
    }

    @Override
    public void answered(String module, boolean worked) {
        Breaker breaker = breakers.get(module);
        if (breaker != null && worked) {
            breaker.worked();
        } else if (breaker != null) {
            failed(module, breaker);
        }
    }

    @Override
    public boolean isOpen(String module) {
        Gate gate = gates.get(module);
        return gate != null && gate.isOpen();
    }

    /** Why requests to a module are refused just now; empty if they are not. */
    Optional<String> resting(String module) {
        Breaker breaker = breakers.get(module);
        return breaker != null && breaker.rests() ? Optional.of(RESTS) : Optional.empty();
    }

    private void goIn(Gate gate, String what, Gate.Coming coming, String module) {
        switch (gate.enter(what, coming, PATIENCE)) {
            case IN -> { }
            case SHUT -> throw Problem.of(503, "module-updating",
                    "This part is being updated and takes longer than usual. Try again in a minute.");
            case FULL -> {
                failed(module, breakers.computeIfAbsent(module, id -> new Breaker(System::nanoTime)));
                throw Problem.of(503, "module-busy",
                        "This part has as much to do as it can take; nothing was changed. Try again in a minute. All else works.");
            }
        }
    }

    private static void failed(String module, Breaker breaker) {
        boolean before = breaker.rests();
        breaker.failed();
        if (!before && breaker.rests()) {
            LOG.error("{} failed {} times running and rests; one request is let in every {} seconds to try", module, Breaker.FAILURES,
                    Breaker.REST.toSeconds());
        }
    }

    private Gate existing(String module) {
        Gate gate = gates.get(module);
        if (gate == null) {
            throw Problem.notFound("There is no module “" + module + "” here.");
        }
        return gate;
    }

    private static Visit stay(String module, Gate gate, @Nullable Passage request) {
        if (request == null) {
            return gate::leave;
        }
        request.stayIn(module, gate);
        return () -> {};
    }

    @Override
    public Visit during() {
        if (passage.get() != null) {
            return () -> {};
        }
        Passage request = new Passage();
        passage.set(request);
        return () -> {
            passage.remove();
            request.leaveAll();
        };
    }

    /** The gate of a module that runs or is about to; it starts shut, so that nobody is in before it is ready. */
    Gate gate(String module) {
        return gates.computeIfAbsent(module, id -> {
            Gate gate = new Gate();
            gate.shut(Duration.ZERO);
            return gate;
        });
    }

    /** Opens the gate of a module that has just been started; how its requests went before is forgotten. */
    void open(String module) {
        breakers.remove(module);
        gate(module).open();
    }

    /** Takes the gate away; those who wait at it find no module. */
    void remove(String module) {
        Gate gate = gates.remove(module);
        breakers.remove(module);
        if (gate != null) {
            gate.open();
        }
    }

    /** How many people used the module in the last five minutes. */
    int peopleActive(String module) {
        Instant since = Instant.now().minus(LATELY);
        return (int) lastUse.getOrDefault(module, Map.of()).values().stream().filter(since::isBefore).count();
    }

    private void noteUse(String module) {
        currentUser.person().ifPresent(person -> lastUse
                .computeIfAbsent(module, id -> new ConcurrentHashMap<>())
                .put(person.id(), Instant.now()));
    }

    /** One request's way through the modules: it leaves each of them once, at its end. */
    private static final class Passage {

        private final Map<String, Gate> stays = new HashMap<>();
        private final List<Gate> order = new ArrayList<>();

        private void stayIn(String module, Gate gate) {
            if (stays.putIfAbsent(module, gate) == null) {
                order.add(gate);
            } else {
                gate.leave();
            }
        }

        private void leaveAll() {
            for (int i = order.size() - 1; i >= 0; i--) {
                order.get(i).leave();
            }
        }
    }
}
