package org.planweave.search.internal.find;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.access.Access;
import org.planweave.api.host.ModuleDirectory;
import org.planweave.api.modules.Switches;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;

/** What is asked of the portal about the person who searches. */
@Component(service = Host.class)
public final class Host {

    final Access access;
    private final CurrentUser user;
    private final Switches switches;
    private final ModuleDirectory modules;

    @Activate
    public Host(
            @Reference Access access,
            @Reference CurrentUser user,
            @Reference Switches switches,
            @Reference ModuleDirectory modules) {
        this.access = access;
        this.user = user;
        this.switches = switches;
        this.modules = modules;
    }

    /** The modules that the person's department has switched off. */
    List<String> switchedOff() {
        Optional<String> department = user.person().map(Person::department);
        return department.map(this::offFor).orElse(List.of());
    }

    private List<String> offFor(String department) {
        return modules.entries().stream()
                .filter(module -> !module.switches().isEmpty() && !switches.on(module.id(), department))
                .map(ModuleDirectory.Entry::id)
                .toList();
    }
}
