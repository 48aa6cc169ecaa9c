package org.planweave.core.internal.people;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What signing in asks for, as {@code etc/org.planweave.signin.cfg} or the environment says. */
@Component(service = SignInSettings.class, configurationPid = SignInSettings.PID)
public final class SignInSettings {

    static final String PID = "org.planweave.signin";

    private static final Logger LOG = LoggerFactory.getLogger(SignInSettings.class);

    private volatile Set<Role> withSecondFactor = Set.of();

    @Activate
    public SignInSettings(Map<String, Object> configuration) {
        changed(configuration);
    }

    /** Taken up while the portal runs: nobody is signed out by it. */
    @Modified
    void changed(Map<String, Object> configuration) {
        withSecondFactor = roles(Optional.ofNullable(configuration.get("second.factor")).map(Object::toString)
                .or(() -> Optional.ofNullable(System.getenv("PLANWEAVE_SECOND_FACTOR")))
                .orElse("none"));
    }

    /** Whether one of a person's roles asks for a second factor. */
    boolean requiresSecondFactor(Person person) {
        return person.roles().stream().anyMatch(withSecondFactor::contains);
    }

    /** A word that is no role must not let people in with less than was meant. */
    private static Set<Role> roles(String words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String word : words.toUpperCase(Locale.ROOT).replace('-', '_').split("[\\s,]+")) {
            switch (word) {
                case "", "NONE" -> { }
                case "ALL" -> roles.addAll(EnumSet.allOf(Role.class));
                default -> roles.addAll(named(word));
            }
        }
        return roles;
    }

    private static Set<Role> named(String word) {
        try {
            return EnumSet.of(Role.valueOf(word));
        } catch (IllegalArgumentException e) {
            LOG.error("{}: second.factor names “{}”, which is no role: a second factor is asked of everybody until that is put right.",
                    PID, word.toLowerCase(Locale.ROOT));
            return EnumSet.allOf(Role.class);
        }
    }
}
