package org.planweave.clusters.internal.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.planweave.clusters.internal.rules.Charter;
import org.planweave.clusters.internal.rules.Field;
import org.planweave.clusters.internal.rules.Happening;

/** What became of a cluster, in sentences, the newest first. */
final class HistoryView {

    private final PageParts parts;

    HistoryView(PageParts parts) {
        this.parts = parts;
    }

    List<HistoryEntry> of(List<Happening> history) {
        List<HistoryEntry> entries = new ArrayList<>();
        Charter before = Charter.EMPTY;
        for (Happening one : history) {
            entries.add(new HistoryEntry(Dates.day(one.at()), parts.name(one.by()),
                    parts.text("clusters.history." + one.what()),
                    changes(one, before), one.reason()));
            before = one.charter();
        }
        Collections.reverse(entries);
        return entries;
    }

    private List<String> changes(Happening one, Charter before) {
        List<String> changes = new ArrayList<>();
        for (Field field : one.fields()) {
            switch (field) {
                case MEMBERS -> moved(changes, "clusters.member", before.members(), one.charter().members());
                case OBSERVERS -> moved(changes, "clusters.observer", before.observers(), one.charter().observers());
                case LEAD -> changes.add(parts.text("clusters.history.lead", parts.name(one.charter().lead())));
                case NAME -> changes.add(parts.text("clusters.history.name", one.charter().name()));
                default -> changes.add(parts.text("clusters.history.field",
                        parts.text("clusters.field." + field.name())));
            }
        }
        return changes;
    }

    private void moved(List<String> changes, String key, List<String> before, List<String> now) {
        now.stream().filter(one -> !before.contains(one))
                .forEach(one -> changes.add(parts.text(key + ".joined", parts.department(one).name())));
        before.stream().filter(one -> !now.contains(one))
                .forEach(one -> changes.add(parts.text(key + ".left", parts.department(one).name())));
    }
}
