package org.planweave.search.internal.find;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.Switches;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.people.Person;
import org.planweave.api.resources.Resources;

/** What is asked of the portal about the person who searches. */
@Component(service = Host.class)
public final class Host {

    private final CurrentUser user;
    private final Switches switches;
    final Resources resources;

    @Activate
    public Host(
            @Reference CurrentUser user,
            @Reference Switches switches,
            @Reference Resources resources) {
        this.user = user;
        this.switches = switches;
        this.resources = resources;
    }

    /** The modules with something to find that the person's department has switched off. */
    List<String> switchedOff() {
        Optional<String> department = user.person().map(Person::department);
        return department.map(this::offFor).orElse(List.of());
    }

    private List<String> offFor(String department) {
        return resources.sources().stream()
                .map(source -> source.substring(0, source.indexOf(':')))
                .distinct()
                .filter(module -> !switches.on(module, department))
                .toList();
    }
}
