package org.planweave.core.internal.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a thread has read since its request began; nothing outside of one. */
final class ReadMemory {

    private final ThreadLocal<@Nullable Map<Object, Object>> kept = new ThreadLocal<>();

    <T> T during(Supplier<T> request) {
        @Nullable Map<Object, Object> outer = kept.get();
        kept.set(new HashMap<>());
        try {
            return request.get();
        } finally {
            if (outer == null) {
                kept.remove();
            } else {
                kept.set(outer);
            }
        }
    }

    @SuppressWarnings("unchecked")
    <T> T once(Object key, Supplier<T> read) {
        @Nullable Map<Object, Object> memory = kept.get();
        if (memory == null) {
            return read.get();
        }
        @Nullable Object known = memory.get(key);
        if (known == null) {
            known = read.get();
            memory.put(key, known);
        }
        return (T) known;
    }

    /** Something was changed. */
    void forget() {
        @Nullable Map<Object, Object> memory = kept.get();
        if (memory != null) {
            memory.clear();
        }
    }
}
