package org.planweave.web.internal.apps;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.web.internal.front.Exchange;

/** The person of an exchange in Jakarta REST's words. */
record Caller(Exchange exchange) implements SecurityContext {

    @Override
    public @Nullable Principal getUserPrincipal() {
        return exchange.person().map(Person::username).<Principal>map(name -> () -> name).orElse(null);
    }

    @Override
    public boolean isUserInRole(String role) {
        return exchange.person().map(Person::roles).stream().flatMap(java.util.Set::stream).map(Role::name)
                .anyMatch(role::equals);
    }

    @Override
    public boolean isSecure() {
        return exchange.secure();
    }

    @Override
    public String getAuthenticationScheme() {
        return exchange.session().isPresent() ? FORM_AUTH : "Bearer";
    }
}
