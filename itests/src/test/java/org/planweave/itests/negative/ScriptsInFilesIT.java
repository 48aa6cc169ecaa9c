package org.planweave.itests.negative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.itests.matrix.Sheet;

/** The same words as in {@link ScriptsInTextIT}, in the files that the portal gives out: they are words there too, in whatever opens them. */
@ResourceLock(Scene.LOCK)
class ScriptsInFilesIT {

    private static final Pattern CELL = Pattern.compile("(?:^|[,\\n])(?:\"((?:[^\"]|\"\")*)\"|([^,\"\\n]*))");
    private static final Pattern LINE_OF_A_CALENDAR = Pattern.compile("[A-Z-]+[;:].*| .*");

    private static Scene scene;

    record Case(String name, String reader, String path, String kind, String has) {

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() {
        scene = Scene.get();
        scene.planted();
    }

    static Stream<Case> cases() {
        return Sheet.read("negative/files.csv").stream().map(row -> new Case(row.get("file"), row.get("reader"), row.get("path"), row.get("kind"), row.get("has")));
    }

    @ParameterizedTest(name = "{0} has words only")
    @MethodSource("cases")
    void hasWordsOnly(Case one) throws IOException {
        Reply reply = scene.visitor(one.reader()).get(path(one));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        if (reply.isPage()) {
            assertThat(reply.header("Content-Disposition").orElse("")).as(one.name()).startsWith("attachment");
        }
        Harmless.demand(one.name(), new Reply(reply.status(), reply.head(), new byte[0]));
        String all = switch (one.kind()) {
            case "table" -> table(one.name(), reply.text());
            case "calendar" -> calendar(one.name(), reply.text());
            case "office" -> office(one.name(), reply.body());
            case "web" -> web(one.name(), reply.text());
            case "pdf" -> pdf(one.name(), reply.body());
            default -> reply.json().toString();
        };
        assertThat(all).as("%s has what was written", one).contains(one.has());
    }

    /** A calendar's address is a secret that its owner is shown once. */
    private static String path(Case one) {
        if (!one.kind().equals("calendar")) {
            return one.path();
        }
        String page = scene.visitor(one.reader()).form("/notices/calendar", Map.of("do", "make")).text();
        return page.replaceAll("(?s).*(/notices/calendar/[\\w-]+[.]ics).*", "$1");
    }

    /** No cell that a spreadsheet would reckon out. */
    private static String table(String name, String csv) {
        CELL.matcher(csv.replace("\r\n", "\n")).results().map((MatchResult cell) -> cell.group(1) == null ? cell.group(2) : cell.group(1))
                .forEach(cell -> assertThat(cell).as("a cell of %s", name).doesNotMatch("(?s)[=@\\t\\r+].*").doesNotMatch("(?s)-[^\\d].*"));
        return csv;
    }

    /** No line that begins something of its own. */
    private static String calendar(String name, String ics) {
        assertThat(ics.split("\r\n")).as(name).allMatch(line -> LINE_OF_A_CALENDAR.matcher(line).matches()).noneMatch(line -> line.startsWith("ATTACH"));
        return ics.replace("\r\n ", "");
    }

    /** Every part can be read as XML and has no element that somebody's words made; nothing is fetched but what readers click. */
    private static String office(String name, byte[] file) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, String> part : parts(file).entrySet()) {
            assertThat(part.getKey()).as(name).doesNotContain("..").doesNotStartWith("/");
            if (part.getKey().matches(".*[.](xml|rels)")) {
                Document xml = Jsoup.parse(part.getValue(), "", Parser.xmlParser());
                assertThat(xml.select("script, svg, img, title:containsOwn(textarea)")).as("%s, %s", name, part.getKey()).isEmpty();
                assertThat(xml.select("Relationship[TargetMode=External]").eachAttr("Target")).as(name).allMatch(target -> target.matches("(https?://|mailto:).*"));
                assertThat(xml.select("f")).as("formulas of %s", name).noneMatch(formula -> formula.text().contains("pwx"));
                all.append(xml.wholeText());
            }
        }
        return all.toString();
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** It has a style of its own, being read without the portal. */
    private static String web(String name, String html) {
        Document page = Jsoup.parse(html);
        page.select("style:not(:containsData(pwx)), meta[http-equiv=Content-Security-Policy]").remove();
        Inert.demand(name, page);
        return page.wholeText();
    }

    /** Nothing that a reader of such files would run. */
    private static String pdf(String name, byte[] file) {
        String all = new String(file, StandardCharsets.ISO_8859_1);
        assertThat(all).as(name).doesNotContain("/JavaScript").doesNotContain("/Launch").doesNotContain("/OpenAction").doesNotContain("javascript:");
        return all;
    }
}
