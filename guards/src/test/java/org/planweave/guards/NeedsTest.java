package org.planweave.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.planweave.guards.House.Room;

/** {@code docs/needs.md} names every need once, and what it names is there, or is said to come. */
class NeedsTest {

    private static final Pattern ROW = Pattern.compile("^\\| ([CH]\\d\\d) \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS_PATH = Pattern.compile("@Path\\(\"([^\"]+)\"\\)\\s*(?:@[^\\n]+\\s*)*(?:public )?(?:final )?class");
    private static final Pattern METHOD_PATH = Pattern.compile("@Path\\(\"([^\"]+)\"\\)");
    /** Modules of the design that are not built yet. */
    private static final Set<String> TO_COME = Set.of("measures");

    private record Need(String id, String where) {}

    private static List<Need> needs() {
        return ROW.matcher(House.text(House.root().resolve("docs/needs.md"))).results()
                .map(found -> new Need(found.group(1), found.group(3)))
                .toList();
    }

    @Test
    void everyNeedOfBothPapersHasAPlace() {
        List<String> all = Stream.concat(
                IntStream.rangeClosed(1, 39).mapToObj("C%02d"::formatted), IntStream.rangeClosed(1, 41).mapToObj("H%02d"::formatted)).toList();

        assertThat(needs()).extracting(Need::id).containsExactlyElementsOf(all);
        assertThat(needs()).allSatisfy(need -> assertThat(CODE.matcher(need.where()).find()).as(need.id()).isTrue());
    }

    @Test
    void everyModuleNamedIsThereOrSaidToCome() {
        Set<String> here = House.rooms().stream().map(Room::id).collect(Collectors.toSet());
        for (Need need : needs()) {
            for (String part : need.where().split(";")) {
                for (String name : named(part, false)) {
                    boolean comes = part.contains("later") && TO_COME.contains(name);
                    assertThat(here.contains(name) || comes).as(need.id() + " names " + name).isTrue();
                }
            }
        }
    }

    @Test
    void everyAddressNamedIsAPageOfTheHouse() {
        Set<String> addresses = addresses();
        List<String> unknown = needs().stream()
                .flatMap(need -> named(need.where(), true).stream().filter(one -> !addresses.contains(one)).map(one -> need.id() + " " + one))
                .toList();

        assertThat(unknown).isEmpty();
    }

    private static List<String> named(String text, boolean addresses) {
        List<String> found = new ArrayList<>();
        Matcher codes = CODE.matcher(text);
        while (codes.find()) {
            if (codes.group(1).startsWith("/") == addresses) {
                found.add(codes.group(1));
            }
        }
        return found;
    }

    /** Every address that a resource class of a bundle answers at, as its annotations say. */
    private static Set<String> addresses() {
        Set<String> all = new TreeSet<>();
        House.rooms().stream()
                .flatMap(room -> House.files(room.folder().resolve("src/main/java")).stream())
                .filter(file -> file.toString().endsWith(".java"))
                .map(House::text)
                .forEach(source -> CLASS_PATH.matcher(source).results().forEach(found -> {
                    String place = "/" + found.group(1);
                    all.add(place);
                    METHOD_PATH.matcher(source.substring(found.end())).results()
                            .forEach(method -> all.add(place + "/" + method.group(1)));
                }));
        return all;
    }
}
