package org.planweave.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/admin/fields.md} says of each limit what the code says, and leaves none out; what it and {@code access.md} name is there. */
class FieldsTest {

    private static final Pattern CONSTANT = Pattern.compile("static final int ((?:LONGEST|SHORTEST)\\w*) = ([\\d_]+);");
    private static final Pattern NAMED = Pattern.compile("`([a-z-]+):(\\w+)\\.(\\w+)`");
    private static final Pattern SHOWN = Pattern.compile("`([a-z-]+):(\\w+)(?:#(\\w+))?`");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(,\\d{3})*");

    /** What limits nothing that somebody fills in. */
    private static final Set<String> OTHERS = Set.of(
            // Cut to that length, and nothing is refused.
            "admin:HeldJars.LONGEST_NAME", "exchange:Importer.LONGEST_TITLE", "reports:EstimateBook.LONGEST_NAME", "synergies:InitiativePages.LONGEST_LINE",
            "portal-web:Answers.LONGEST_WAY_BACK",
            // Made by the portal, or by a program that asks it.
            "portal-api:ResourceRef.LONGEST", "portal-core:CouncilDoor.LONGEST", "portal-core:CouncilDoor.SHORTEST", "plans:KeptDrafts.LONGEST_REST",
            "portal-core:StoredErasure.SHORTEST_MARK", "portal-web:CouncilPages.LONGEST", "records:Gathering.LONGEST_PASSAGE",
            // A setting of the administrator's.
            "portal-web:Watchers.SHORTEST",
            // Bits of keys.
            "portal-core:JarSignature.SHORTEST_RSA", "portal-core:JarSignature.SHORTEST_EC");

    private static final Map<String, String> LIMITS = new TreeMap<>();
    private static final Set<String> REFUSING = new TreeSet<>();
    private static String text;

    @BeforeAll
    static void read() {
        text = House.text(House.root().resolve("docs/admin/fields.md"));
        House.rooms().forEach(room -> House.files(room.folder().resolve("src/main/java")).forEach(file -> limits(room.id(), file)));
    }

    private static void limits(String room, Path file) {
        String source = House.text(file);
        String type = file.getFileName().toString().replace(".java", "");
        CONSTANT.matcher(source).results().forEach(found -> {
            String name = room + ':' + type + '.' + found.group(1);
            LIMITS.put(name, String.format(Locale.UK, "%,d", Integer.parseInt(found.group(2).replace("_", ""))));
            if (source.contains("Problem") || source.contains("Fault(")) {
                REFUSING.add(name);
            }
        });
    }

    @Test
    void everyLimitThatIsSaidIsThatOfTheCode() {
        List<String> wrong = text.lines().filter(line -> line.startsWith("| ")).flatMap(FieldsTest::wrong).toList();
        assertThat(wrong).isEmpty();
        assertThat(NAMED.matcher(text).results()).as("the rows are read").hasSizeGreaterThan(70);
    }

    private static Stream<String> wrong(String row) {
        Set<String> numbers = NUMBER.matcher(row.substring(0, Math.max(0, row.indexOf('`')))).results().map(found -> found.group()).collect(Collectors.toSet());
        return NAMED.matcher(row).results().map(found -> found.group(1) + ':' + found.group(2) + '.' + found.group(3))
                .filter(name -> !numbers.contains(LIMITS.getOrDefault(name, "none")))
                .map(name -> name + " is " + LIMITS.getOrDefault(name, "not there") + ", and the page says: " + row);
    }

    @Test
    void noLimitOfWhatPeopleFillInIsLeftOut() {
        Set<String> said = NAMED.matcher(text).results().map(found -> found.group(1) + ':' + found.group(2) + '.' + found.group(3))
                .collect(Collectors.toSet());
        assertThat(REFUSING.stream().filter(name -> !said.contains(name) && !OTHERS.contains(name))).isEmpty();
        assertThat(OTHERS).as("what is left out is still there").isSubsetOf(LIMITS.keySet());
    }

    @Test
    void everyRuleIsKeptByAClassOrATestThatIsThere() {
        Matcher shown = SHOWN.matcher(text + House.text(House.root().resolve("docs/admin/access.md")));
        List<String> gone = shown.results().filter(found -> !isThere(found.group(1), found.group(2), found.group(3))).map(found -> found.group()).toList();
        assertThat(gone).isEmpty();
    }

    private static boolean isThere(String room, String type, String method) {
        Path folder = House.root().resolve("bundles/" + room + (method == null ? "/src/main/java" : "/src/test/java"));
        return Files.isDirectory(folder) && House.files(folder).stream().filter(file -> file.getFileName().toString().equals(type + ".java"))
                .anyMatch(file -> method == null || House.text(file).contains("void " + method + '('));
    }
}
