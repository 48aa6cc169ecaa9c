package org.planweave.core.internal.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.planweave.api.events.Events;
import org.planweave.api.host.ModuleDirectory;
import org.planweave.api.modules.Audit;
import org.planweave.api.modules.SwitchTurned;
import org.planweave.api.modules.Switches;
import org.planweave.api.people.Council;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.core.internal.access.SwitchBook.Key;
import org.planweave.api.store.Kept;
import org.planweave.core.internal.people.kept.KeptVersions;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/** What departments have switched on, kept in memory. */
@Component(service = {Switches.class, StoredSwitches.class})
public final class StoredSwitches implements Switches {

    private final SwitchTable table;
    private final SwitchRules rules;
    private final JoinedTransactions transactions;
    private final Council council;
    private final CurrentUser user;
    private final Events events;
    private final Audit audit;
    private final Kept<SwitchBook> book;

    /** The directory may come after this, and be replaced: it is the only reference here that may change. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable ModuleDirectory directory;

    @Activate
    public StoredSwitches(@Reference Sql sql, @Reference JoinedTransactions transactions,
            @Reference KeptVersions versions,
            @Reference Council council, @Reference StoredMemberships memberships, @Reference CurrentUser user,
            @Reference Events events, @Reference Audit audit) {
        this.table = new SwitchTable(sql);
        this.rules = new SwitchRules(council, memberships);
        this.transactions = transactions;
        this.council = council;
        this.user = user;
        this.events = events;
        this.audit = audit;
        ChoiceTable choices = new ChoiceTable(sql);
        this.book = versions.keep("switches", () -> new SwitchBook(table.read(), choices.read()));
    }

    @Override
    public boolean on(String module, String department) {
        return book.now().anyOn(module, declared(module), department);
    }

    @Override
    public boolean on(String module, String name, String department, @Nullable String cluster) {
        return book.now().on(module, name, department, cluster);
    }

    @Override
    public Set<String> departmentsWith(String module, String name) {
        Set<String> all = council.departments().stream().map(Department::id).collect(Collectors.toSet());
        return book.now().departmentsWith(module, name, all);
    }

    @Override
    public boolean mayTurn(String department) {
        return rules.leads(user, department);
    }

    @Override
    public void turn(String module, String name, String department, @Nullable String cluster, boolean on,
            String reason) {
        Department owner = rules.department(department);
        requireSwitch(module, name);
        rules.requireLead(user, owner);
        SwitchRules.requireFree(book.now().chosen(module, name));
        rules.requireCluster(cluster, owner);
        String why = rules.reason(on, reason);
        turned(new Key(owner.id(), module, name, cluster == null ? "" : cluster), on, why);
    }

    /** Turns a switch of a module that may not be there yet, as the portal: for what a council begins with. */
    public void preset(String module, String name, String department, boolean on, String reason) {
        if (!user.isPortal()) {
            throw new IllegalStateException("Only the portal itself sets switches in advance");
        }
        turned(new Key(rules.department(department).id(), module, name, ""), on, rules.reason(on, reason));
    }

    private void turned(Key key, boolean on, String reason) {
        String by = user.person().map(Person::id).orElse("portal");
        transactions.join(() -> {
            if (!key.cluster().isEmpty() && on == book.now().on(key.module(), key.name(), key.department(), null)) {
                table.forget(key);
            } else {
                table.write(key, on, reason, by, Instant.now());
            }
            book.changed();
            events.publish(new SwitchTurned(key.module(), key.name(), key.department(),
                    key.cluster().isEmpty() ? null : key.cluster(), on));
            audit.record("switch.turned", "module:" + key.module(),
                    Map.of("name", key.name(), "department", key.department(),
                    "cluster", key.cluster(), "on", Boolean.toString(on), "reason", reason));
            return key;
        });
    }

    SwitchBook book() {
        return book.now();
    }

    /** Has the book read anew: something was written in the current transaction. */
    void changed() {
        book.changed();
    }

    void requireSwitch(String module, String name) {
        rules.requireSwitch(declaredOrMissing(module), module, name);
    }

    private List<String> declared(String module) {
        List<String> names = declaredOrMissing(module);
        return names == null ? List.of(ON) : names;
    }

    /** The switches that a module declares, or null if there is no such module. */
    private @Nullable List<String> declaredOrMissing(String module) {
        ModuleDirectory known = directory;
        return known == null ? null : known.entry(module).map(ModuleDirectory.Entry::switches).orElse(null);
    }

    /** For tests, and for whoever runs without the framework. */
    StoredSwitches with(ModuleDirectory modules) {
        directory = modules;
        return this;
    }

    @Deactivate
    void stop() {
        book.close();
    }
}
