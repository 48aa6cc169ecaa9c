package org.planweave.web.internal.page;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;

/** One thing that a bundle offers to pages, with what it says of it. */
record Offer<T>(Supplier<? extends @Nullable T> service, long bundleId, long serviceId, int order, String slot,
        List<String> roles) {

    static final Comparator<Offer<?>> ORDER =
            Comparator.<Offer<?>>comparingInt(Offer::order).thenComparingLong(Offer::serviceId);

    static <T> Offer<T> of(Supplier<? extends @Nullable T> service, Map<String, ?> properties) {
        return new Offer<>(service, number(properties, "service.bundleid", -1), number(properties, "service.id", 0),
                (int) number(properties, "planweave.slot.order", 100), text(properties, "planweave.slot"),
                Stream.of(text(properties, "planweave.slot.when").split(",")).map(String::trim)
                        .filter(role -> !role.isEmpty()).map(Offer::role).toList());
    }

    private static long number(Map<String, ?> properties, String name, long otherwise) {
        return properties.get(name) instanceof Number number ? number.longValue() : otherwise;
    }

    private static String text(Map<String, ?> properties, String name) {
        return properties.get(name) instanceof String text ? text : "";
    }

    private static String role(String name) {
        return name.replace("role:", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Whether it is for this reader: for everybody, or for those with one of the roles it names. */
    boolean isFor(Optional<Person> reader) {
        return roles.isEmpty()
                || reader.map(Person::roles).stream().flatMap(java.util.Set::stream).map(Role::name)
                .anyMatch(roles::contains);
    }
}
