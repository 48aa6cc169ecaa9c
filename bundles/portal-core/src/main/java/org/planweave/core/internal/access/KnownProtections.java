package org.planweave.core.internal.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Protection;
import org.planweave.api.store.Kept;
import org.planweave.core.internal.people.kept.KeptVersions;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/**
 * Protections and invitations, in memory once they were asked for. A new resource is nobody's to know yet, so that
 * only a changed protection makes every node forget what it knows: writers of new lines and comments do not wait for
 * each other.
 */
final class KnownProtections {

    private static final int MOST_IN_MEMORY = 50_000;
    /** No module has resources of this type. */
    private static final String NOTHING = "nothing";

    private final ProtectionTable table;
    private final JoinedTransactions transactions;
    private final Kept<Map<ResourceRef, Protection>> known;
    private final Kept<Map<ResourceRef, Map<String, LocalDate>>> invited;
    /** Many resources are protected alike: they share one record. */
    private final Map<Protection, Protection> alike = new ConcurrentHashMap<>();

    KnownProtections(Sql sql, JoinedTransactions transactions, KeptVersions versions) {
        this.table = new ProtectionTable(sql);
        this.transactions = transactions;
        this.known = versions.keep("protections", ConcurrentHashMap::new);
        this.invited = versions.keep("invitations", table::invitations);
    }

    /** Those that are protected. At most one look-up; none for what is known. */
    Map<ResourceRef, Protection> find(Collection<ResourceRef> refs) {
        Map<ResourceRef, Protection> memory = known.now();
        Map<ResourceRef, Protection> found = new HashMap<>();
        Set<ResourceRef> missing = new HashSet<>();
        for (ResourceRef ref : refs) {
            Protection one = memory.get(ref);
            if (one == null) {
                missing.add(ref);
            } else {
                found.put(ref, one);
            }
        }
        if (!missing.isEmpty()) {
            Map<ResourceRef, Protection> read = table.find(missing);
            found.putAll(read);
            remember(memory, read);
        }
        return found;
    }

    /** Takes as long as looking for what is not there, which is in no memory: the time of a refusal does not tell one from the other. */
    void lookAsForNothing(ResourceRef hidden) {
        table.find(Set.of(new ResourceRef(hidden.module(), NOTHING, hidden.id())));
    }

    /** Not what a transaction reads that may yet be rolled back. */
    private void remember(Map<ResourceRef, Protection> memory, Map<ResourceRef, Protection> read) {
        if (transactions.isWriting()) {
            return;
        }
        if (memory.size() + read.size() > MOST_IN_MEMORY) {
            memory.clear();
            alike.clear();
        }
        read.forEach((ref, one) -> memory.put(ref, alike.computeIfAbsent(one, same -> same)));
    }

    /** Writes those that are new or other than they were. */
    void write(Map<ResourceRef, Protection> protections) {
        Map<ResourceRef, Protection> before = table.find(protections.keySet());
        Map<ResourceRef, Protection> added = new HashMap<>(protections);
        added.keySet().removeAll(before.keySet());
        Map<ResourceRef, Protection> changed = new HashMap<>(protections);
        changed.entrySet().removeIf(one ->
                added.containsKey(one.getKey()) || one.getValue().equals(before.get(one.getKey())));
        table.insert(added);
        if (!changed.isEmpty()) {
            table.update(changed);
            known.changed();
        }
    }

    void forget(ResourceRef ref) {
        table.forget(ref);
        known.changed();
        invited.changed();
    }

    /** All resources of a module. */
    void forgetAll(String module) {
        table.forgetAll(module);
        known.changed();
        invited.changed();
    }

    /** The last day of somebody's invitation, {@link LocalDate#MAX} where it has none; null for who was not invited. */
    @Nullable LocalDate invitedUntil(ResourceRef ref, String person) {
        return invited.now().getOrDefault(ref, Map.of()).get(person);
    }

    /** Writes an invitation in place of one that there may be. */
    void invite(ResourceRef ref, String person, String by, LocalDate lastDay) {
        table.uninvite(ref, person);
        table.invite(ref, person, by, lastDay);
        invited.changed();
    }

    void uninvite(ResourceRef ref, String person) {
        table.uninvite(ref, person);
        invited.changed();
    }

    void stop() {
        known.close();
        invited.close();
    }
}
