package org.planweave.core.internal.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.host.Gates;
import org.planweave.api.people.CurrentUser;

/** The gates of all modules, the requests that pass them, and who used which module lately. */
@Component(service = {Gates.class, ModuleGates.class})
public final class ModuleGates implements Gates {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LATELY = Duration.ofMinutes(5);

    private final CurrentUser currentUser;
    private final Map<String, Gate> gates = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Instant>> lastUse = new ConcurrentHashMap<>();
    private final ThreadLocal<@Nullable Passage> passage = new ThreadLocal<>();

    @Activate
    public ModuleGates(@Reference CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public Visit enter(String module, String what) {
        Gate gate = gates.get(module);
        if (gate == null) {
            throw Problem.notFound("There is no module “" + module + "” here.");
        }
        if (!gate.enter(what, PATIENCE)) {
            throw Problem.of(503, "module-updating", "This part is being updated and takes longer than usual. Try again in a minute.");
        }
        noteUse(module);
        Passage request = passage.get();
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

    /** Takes the gate away; those who wait at it find no module. */
    void remove(String module) {
        Gate gate = gates.remove(module);
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
