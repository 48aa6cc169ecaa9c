package org.planweave.test;

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

    private final Set<Switch> off = ConcurrentHashMap.newKeySet();
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
        return !off.contains(new Switch(module, name, department, ""))
                && (cluster == null || !off.contains(new Switch(module, name, department, cluster)));
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
        Switch one = new Switch(module, name, department, cluster == null ? "" : cluster);
        if (on) {
            off.remove(one);
        } else {
            off.add(one);
        }
    }
}
