package org.planweave.core.internal.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.core.internal.people.oidc.Client;
import org.planweave.core.internal.people.oidc.OidcSettings;
import org.planweave.core.internal.store.Sql;

/** What of a person comes from the council's provider, and so is not changed by hand: the next sign-in would undo it. */
@Component(service = CouncilTies.class)
public final class CouncilTies {

    private final CouncilTables tables;
    private final OidcSettings settings;

    @Activate
    public CouncilTies(@Reference Sql sql, @Reference OidcSettings settings) {
        this.tables = new CouncilTables(sql);
        this.settings = settings;
    }

    boolean keepsRoles(String person) {
        return settings.client().map(Client::roles).filter(one -> one.used()).isPresent() && tables.account(person).joined();
    }

    private boolean keepsDepartments() {
        return settings.client().filter(client -> !client.roles().departments().isEmpty()).isPresent();
    }

    void requireByHand(Person person, Set<Role> roles) {
        if (!person.roles().equals(roles) && keepsRoles(person.id())) {
            throw kept(person, "roles");
        }
    }

    void requireByHand(Person person, Set<Role> roles, @Nullable String department) {
        requireByHand(person, roles);
        boolean moves = person.department() == null ? department != null : !person.department().equals(department);
        if (moves && keepsDepartments() && keepsRoles(person.id())) {
            throw kept(person, "department");
        }
    }

    private Problem kept(Person person, String what) {
        return Problem.conflict("from-council-account", "The " + what + " of " + person.name() + " come"
                + (what.endsWith("s") ? "" : "s") + " from " + settings.client().map(Client::title).orElseThrow()
                + " at each sign-in. Change them there, or part the two accounts first.");
    }
}
