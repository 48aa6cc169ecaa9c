package org.planweave.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/asvs.md} decides every requirement of level 2, and what it names is there. */
class AsvsTest {

    /** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has, and the numbers of those of level 3 among them. */
    private static final Map<String, String> SECTIONS = new TreeMap<>();
    private static final Pattern ROW = Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| (met|not met|does not apply) \\| ([^|]+) \\|$",
            Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`([a-z0-9-]+):([A-Za-z0-9]+)#([A-Za-z0-9]+)`");
    private static final Pattern PLACE = Pattern.compile("`([A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*)`");
    private static final int OAUTH_AND_WEBRTC = 36;

    static {
        sections("1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 "
                + "6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 "
                + "10.1:2 10.2:2 10.3:4 10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 "
                + "13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3 16.5:3 17.1:1 17.2:4 17.3:2");
    }

    private static String text;
    private static List<Requirement> rows;

    private record Requirement(String number, String verdict, String shown) {

        boolean hasTest() {
            return TEST.matcher(shown).find();
        }

        boolean isOfOAuthOrWebRtc() {
            return number.startsWith("10.") || number.startsWith("17.");
        }
    }

    private static void sections(String counts) {
        Stream.of(counts.split(" ")).forEach(one -> SECTIONS.put(one.split(":")[0], one.split(":")[1]));
    }

    @BeforeAll
    static void read() {
        text = House.text(House.root().resolve("docs/asvs.md"));
        rows = rows(text.substring(0, text.indexOf("## Level 3")));
    }

    private static List<Requirement> rows(String part) {
        return ROW.matcher(part).results().map(row -> new Requirement(row.group(1), row.group(3), row.group(4).strip())).toList();
    }

    @Test
    void everyRequirementOfLevelTwoIsDecidedOnce() {
        List<String> all = SECTIONS.entrySet().stream().flatMap(section -> Stream.iterate(1, i -> i + 1)
                .limit(Integer.parseInt(section.getValue())).map(i -> section.getKey() + '.' + i)).toList();

        assertThat(all).hasSize(253);
        assertThat(rows).extracting(Requirement::number).containsExactlyInAnyOrderElementsOf(all);
        assertThat(rows.stream().filter(row -> !row.isOfOAuthOrWebRtc())).hasSize(253 - OAUTH_AND_WEBRTC);
        assertThat(text.lines().filter(line -> line.matches("\\| \\d.*"))).as("every row can be read").hasSize(rows(text).size());
    }

    @Test
    void everyTestNamedIsThere() {
        assertThat(TEST.matcher(text).results().filter(named -> !isThere(named.group(1), named.group(2), named.group(3))).map(named -> named.group()))
                .isEmpty();
    }

    @Test
    void whatIsMetIsShownByATestOrAPlaceAndTheRestSaysWhy() {
        for (Requirement row : rows(text)) {
            assertThat(row.shown()).as(row.number()).isNotBlank();
            if (row.verdict().equals("met")) {
                assertThat(row.hasTest() || places(row).findAny().isPresent()).as(row.number() + " names a test or a place").isTrue();
                assertThat(places(row).filter(place -> !Files.exists(House.root().resolve(place)))).as(row.number()).isEmpty();
            } else {
                assertThat(row.shown().length()).as(row.number() + " says why").isGreaterThan(15);
            }
        }
    }

    @Test
    void theSummaryCountsWhatTheTableHolds() {
        assertThat(line("Of all", rows)).isEqualTo(summary("Of all"));
        assertThat(line("Without OAuth and WebRTC", rows.stream().filter(row -> !row.isOfOAuthOrWebRtc()).toList()))
                .isEqualTo(summary("Without OAuth and WebRTC"));
    }

    private static String line(String name, List<Requirement> some) {
        long met = count(some, "met");
        long tested = some.stream().filter(row -> row.verdict().equals("met") && row.hasTest()).count();
        return "| " + name + " | " + some.size() + " | " + met + " | " + tested + " (" + Math.round(100.0 * tested / met) + " %) | "
                + count(some, "not met") + " | " + count(some, "does not apply") + " |";
    }

    private static long count(List<Requirement> some, String verdict) {
        return some.stream().filter(row -> row.verdict().equals(verdict)).count();
    }

    private static String summary(String name) {
        return text.lines().filter(line -> line.startsWith("| " + name + " |")).findFirst().orElse("no line “" + name + "”");
    }

    private static Stream<String> places(Requirement row) {
        Matcher codes = PLACE.matcher(row.shown());
        return codes.results().map(found -> found.group(1)).filter(place -> place.contains("/") || place.endsWith(".md"));
    }

    private static boolean isThere(String where, String type, String method) {
        Path folder = Stream.of("bundles/" + where, where).map(House.root()::resolve).filter(Files::isDirectory).findFirst().orElseThrow();
        return House.files(folder.resolve("src/test/java")).stream()
                .filter(file -> file.getFileName().toString().equals(type + ".java"))
                .anyMatch(file -> Pattern.compile("void " + method + "\\(").matcher(House.text(file)).find());
    }
}
