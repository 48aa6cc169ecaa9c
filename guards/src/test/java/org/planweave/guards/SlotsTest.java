package org.planweave.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.planweave.guards.House.Room;

/** The catalogue of slots that the portal shows is what its pages ask for: no more, no less. */
class SlotsTest {

    private static final Pattern ASKED = Pattern.compile("\\b(?:slot|render)\\(\\s*\"([a-z.]+/v\\d+)\"");
    private static final Pattern DECLARED = Pattern.compile("planweave\\.slot;planweave\\.slot=\"?([a-z.]+/v\\d+)");

    @Test
    void everySlotThatAPageAsksForIsDeclaredByItsBundleAndNoOther() {
        List<String> wrong = new ArrayList<>();
        Set<String> all = new TreeSet<>();
        for (Room room : House.rooms()) {
            Set<String> asked = new TreeSet<>();
            House.files(room.folder().resolve("src/main/java"))
                    .forEach(file -> ASKED.matcher(House.text(file)).results().forEach(found -> asked.add(found.group(1))));
            Set<String> declared = declared(room);
            if (!asked.equals(declared)) {
                wrong.add(room.id() + " asks for " + asked + " and declares " + declared);
            }
            all.addAll(asked);
        }
        assertThat(wrong).as("@Capability(namespace = \"planweave.slot\", …) on the class that asks").isEmpty();
        assertThat(all).contains("plan.line.badges/v1", "home.tasks/v1");
    }

    private static Set<String> declared(Room room) {
        Set<String> declared = new TreeSet<>();
        Path manifest = room.classes().resolve("META-INF/MANIFEST.MF");
        if (Files.exists(manifest)) {
            DECLARED.matcher(House.text(manifest).replaceAll("\\R ", "")).results().forEach(found -> declared.add(found.group(1)));
        }
        return declared;
    }
}
