package org.planweave.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/admin/keys.md} says of every file of {@code keys/} how long it lives and how it is replaced. */
class KeysTest {

    private static final Pattern FILE = Pattern.compile("\"(?:keys/)?([a-z-]+\\.(?:key|token|last)|[a-z]+(?:-[a-z]+)*-token|allowed-signers|erased-people)\"");

    /** A table, a setting and a mark in a page. */
    private static final Set<String> OTHERS = Set.of("portal.token", "backup.last", "csrf-token");

    @Test
    void everyFileOfTheKeysIsInThePolicy() {
        String policy = House.text(House.root().resolve("docs/admin/keys.md"));
        Set<String> files = House.rooms().stream().filter(House.Room::isHost)
                .flatMap(room -> House.files(room.folder().resolve("src/main/java")).stream())
                .flatMap(file -> FILE.matcher(House.text(file)).results()).map(found -> found.group(1))
                .filter(name -> !OTHERS.contains(name)).collect(Collectors.toSet());

        assertThat(files).contains("operator.token", "audit.key", "second-factor.key", "first-administrator-token", "allowed-signers");
        assertThat(files).allSatisfy(name -> assertThat(policy).contains("`keys/" + name + "`"));
    }
}
