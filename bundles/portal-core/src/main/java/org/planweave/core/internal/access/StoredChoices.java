package org.planweave.core.internal.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.events.Events;
import org.planweave.api.modules.Audit;
import org.planweave.api.modules.SwitchChoices;
import org.planweave.api.modules.SwitchTurned;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.core.internal.store.JoinedTransactions;
import org.planweave.core.internal.store.Sql;

/** What the administrator lets departments choose. It stands in the same book as what they turned, so that one rule reads both. */
@Component(service = SwitchChoices.class)
public final class StoredChoices implements SwitchChoices {

    private final ChoiceTable table;
    private final StoredSwitches switches;
    private final JoinedTransactions transactions;
    private final CurrentUser user;
    private final Events events;
    private final Audit audit;

    @Activate
    public StoredChoices(@Reference Sql sql, @Reference StoredSwitches switches, @Reference JoinedTransactions transactions,
            @Reference CurrentUser user, @Reference Events events, @Reference Audit audit) {
        this.table = new ChoiceTable(sql);
        this.switches = switches;
        this.transactions = transactions;
        this.user = user;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public Chosen of(String module, String name) {
        return switches.book().chosen(module, name);
    }

    @Override
    public List<Chosen> all() {
        return switches.book().chosen().values().stream()
                .sorted(Comparator.comparing(Chosen::module).thenComparing(Chosen::name)).toList();
    }

    @Override
    public void choose(String module, String name, Choice choice, String reason) {
        SwitchRules.requireAdministrator(user);
        switches.requireSwitch(module, name);
        String why = SwitchRules.reasonToChoose(reason);
        String by = user.person().map(Person::id).orElse("portal");
        transactions.join(() -> {
            Set<String> before = switches.departmentsWith(module, name);
            table.write(new Chosen(module, name, choice, why, by, Instant.now().truncatedTo(ChronoUnit.MILLIS)));
            switches.changed();
            tell(module, name, before, switches.departmentsWith(module, name));
            audit.record("switch.chosen", "module:" + module, Map.of("name", name, "choice", choice.name(), "reason", why));
            return choice;
        });
    }

    private void tell(String module, String name, Set<String> before, Set<String> after) {
        before.stream().filter(one -> !after.contains(one))
                .forEach(one -> events.publish(new SwitchTurned(module, name, one, null, false)));
        after.stream().filter(one -> !before.contains(one))
                .forEach(one -> events.publish(new SwitchTurned(module, name, one, null, true)));
    }
}
