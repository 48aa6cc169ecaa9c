package org.planweave.web.internal.front;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is remembered of addresses and people. Many must not fill the memory: those that were used longest ago are forgotten. */
final class LastUsed<V> extends LinkedHashMap<String, V> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;

    LastUsed() {
        super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > MOST;
    }
}
