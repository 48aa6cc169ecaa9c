package org.planweave.web.internal.page;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;

/** The modules that are being replaced right now. What they last said of themselves stands until they are back. */
@Component(service = Away.class)
public final class Away {

    private final Set<String> modules = ConcurrentHashMap.newKeySet();

    public void left(String module) {
        modules.add(module);
    }

    public void back(String module) {
        modules.remove(module);
    }

    boolean isAway(String module) {
        return modules.contains(module);
    }
}
