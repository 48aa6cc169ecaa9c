package org.planweave.e2e;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;

/** The databases that a story is walked on in this run: those that are there, or the one its class asks for. */
final class WalkedDatabases implements ArgumentsProvider {

    private static final boolean EACH = Boolean.getBoolean("planweave.stories.each");

    @Override
    public Stream<Arguments> provideArguments(ExtensionContext context) {
        Way way = Way.asked().orElseGet(() -> context.getRequiredTestMethod().getAnnotation(OnEachDatabase.class).by());
        WalkedOn one = context.getRequiredTestClass().getAnnotation(WalkedOn.class);
        return Database.all().filter(database -> EACH || one == null || one.value() == database || !Database.allAreThere())
                .map(database -> Arguments.of(database, way));
    }
}
