package org.planweave.test;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.planweave.api.modules.Switches;

/**
 * What departments have switched on, as the test says: everything at first. It asks for no reason and nobody's
 * leave.
 */
public final class TestSwitches implements Switches {

    private record Switch(String module, String name, String department, String cluster) {}

    private final Map<Switch, Boolean> turned = new ConcurrentHashMap<>();
    private final Set<String> departments = ConcurrentHashMap.newKeySet();

    /**
     * Sets one of the module's switches for a department in general. {@link #departmentsWith} knows those that were
     * set.
     */
    public void set(String module, String name, String department, boolean on) {
        turn(module, name, department, null, on, "");
    }

    @Override
    public boolean on(String module, String department) {
        return on(module, ON, department, null);
    }

    @Override
    public boolean on(String module, String name, String department, @Nullable String cluster) {
        boolean general = turned.getOrDefault(new Switch(module, name, department, ""), true);
        return cluster == null ? general : turned.getOrDefault(new Switch(module, name, department, cluster), general);
    }

    @Override
    public Set<String> departmentsWith(String module, String name) {
        return departments.stream().filter(department -> on(module, name, department,
                null)).collect(Collectors.toSet());
    }

    @Override
    public boolean mayTurn(String department) {
        return true;
    }

    @Override
    public void turn(String module, String name, String department, @Nullable String cluster, boolean on,
            String reason) {
        departments.add(department);
        turned.put(new Switch(module, name, department, cluster == null ? "" : cluster), on);
    }
}
