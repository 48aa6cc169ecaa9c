package org.planweave.web.internal.front;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.planweave.api.modules.Audit;

/** What was written into the record, in lines. */
final class Recorded implements Audit {

    final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void record(String action, String subject, Map<String, String> facts) {
        lines.add(action + ' ' + subject + ' ' + facts);
    }

    @Override
    public List<Entry> newest(@Nullable String subject, @Nullable Long before, int limit) {
        return List.of();
    }

    @Override
    public List<Entry> about(Collection<String> subjects) {
        return List.of();
    }
}
