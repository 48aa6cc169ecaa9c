package org.planweave.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.planweave.guards.House.Room;

/** What the portal's own sources never use, because it has let strangers into other portals. Where one place must, it is named here. */
class DangersTest {

    private static final String COMMAND_LINE = "portal-cli/";
    /** Asks the malware scanner that the settings name, and nothing else. */
    private static final String SCANNER = "portal-web/…/Clamd.java";
    private static final Pattern OBJECTS = Pattern.compile(
            "ObjectInputStream|XMLDecoder|XStream|(activate|enable)DefaultTyping|@JsonTypeInfo|SnakeYaml|readUnshared");
    private static final Pattern SCRIPTS = Pattern.compile("ScriptEngine|javax\\.script|jakarta\\.el\\.|SpelExpression|OgnlContext|groovy\\.lang");
    private static final Pattern NAMING = Pattern.compile("javax\\.naming|InitialContext|LdapContext|ldaps?://");
    private static final Pattern XPATH = Pattern.compile("XPathFactory|javax\\.xml\\.xpath|XQuery|javax\\.xml\\.transform\\.stream\\.StreamSource");
    private static final Pattern PROCESSES = Pattern.compile("ProcessBuilder|getRuntime\\(\\)\\s*\\.exec");
    private static final Pattern FETCHES = Pattern.compile("java\\.net\\.http\\.HttpClient|new Socket\\(|HttpURLConnection|\\.openConnection\\(\\)|\\bSocketChannel\\.open");
    private static final Pattern NATIVE = Pattern.compile("sun\\.misc\\.Unsafe|System\\.load(Library)?\\(|\\bnative [a-z]+ [a-z]+\\(");
    private static final Pattern HASHES = Pattern.compile("(MessageDigest|Mac|Cipher|Signature|KeyGenerator|SecretKeyFactory)\\.getInstance\\(\"([^\"]+)\"");
    private static final Pattern CHANCE = Pattern.compile("new Random\\(|Math\\.random\\(|ThreadLocalRandom\\.current|SplittableRandom");
    private static final Pattern OWN_PATTERN = Pattern.compile("Pattern\\.compile\\(\\s*[a-z]");
    private static final Pattern NATIVE_QUERY = Pattern.compile("createNativeQuery|createStoredProcedureQuery");
    private static final Pattern MACHINERY = Pattern.compile("(?i)websocket|graphql|\\bjsonp\\b|RTCPeerConnection|memcache");
    private static final Pattern MARKUP = Pattern.compile(
            "\\.(inner|outer)HTML\\s*=(?!=)|insertAdjacentHTML|document\\.write|\\beval\\(|new Function\\(|postMessage|onmessage|createContextualFragment");
    private static final Pattern SECRETS = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|(?m)^\\s*password\\s*=\\s*[^\\s…$]");

    @Test
    void nothingReadsJavaObjectsOrTypesThatTheSenderNames() {
        assertThat(with(OBJECTS, ".java")).isEmpty();
    }

    @Test
    void nothingRunsScriptsOrExpressions() {
        assertThat(with(SCRIPTS, ".java")).isEmpty();
    }

    @Test
    void nothingLooksUpNamesOrDirectories() {
        assertThat(with(NAMING, ".java")).isEmpty();
    }

    @Test
    void nothingAsksByXPathOrStyleSheet() {
        assertThat(with(XPATH, ".java")).isEmpty();
    }

    @Test
    void onlyTheCommandLineStartsProcesses() {
        assertThat(with(PROCESSES, ".java")).isNotEmpty().allMatch(place -> place.startsWith(COMMAND_LINE));
    }

    @Test
    void onlyTheCommandLineTheCouncilsSignInAndTheScannerFetchAddresses() {
        assertThat(with(FETCHES, ".java").stream().filter(place -> !place.startsWith(COMMAND_LINE)))
                .containsExactlyInAnyOrder("portal-core/…/Outbound.java", SCANNER);
    }

    @Test
    void nothingLeavesTheMemoryThatJavaGuards() {
        assertThat(with(NATIVE, ".java")).isEmpty();
    }

    @Test
    void hashesAreSha256AndSealingIsByGcm() {
        List<String> named = sources(".java").values().stream()
                .flatMap(text -> HASHES.matcher(text).results()).map(found -> found.group(2)).distinct().toList();
        assertThat(named).containsExactlyInAnyOrder("SHA-256", "HmacSHA256", "AES/GCM/NoPadding");
    }

    /** Ids are in order, not secret; who may see what hangs on none of them. */
    @Test
    void onlyIdsAreMadeFromChanceThatCouldBeGuessed() {
        assertThat(with(CHANCE, ".java")).containsExactly("portal-core/…/SortedIds.java");
    }

    @Test
    void patternsAreWrittenHereAndNotByThoseWhoAsk() {
        assertThat(with(OWN_PATTERN, ".java")).as("each of these takes constants of its own file, or words that it quotes").containsExactlyInAnyOrder(
                "portal-core/…/InWords.java", "records/…/Suggestions.java", "exchange/…/KindWords.java", "exchange/…/Column.java", "exchange/…/BudgetKinds.java",
                "synergies/…/Names.java");
    }

    @Test
    void modulesAskTheDatabaseInTheMappersLanguage() {
        assertThat(with(NATIVE_QUERY, ".java")).isEmpty();
    }

    @Test
    void thereIsNoSocketBesideTheRequestsAndNoOtherQueryLanguage() {
        assertThat(with(MACHINERY, ".java", ".js", ".jte")).isEmpty();
    }

    @Test
    void scriptsBuildNoMarkupFromTextAndListenToNoOtherWindow() {
        assertThat(with(MARKUP, ".js")).isEmpty();
    }

    @Test
    void noSourceHoldsASecret() {
        assertThat(with(SECRETS, ".java", ".js", ".properties", ".cfg", ".json", ".xml", ".sql", ".yaml")).isEmpty();
    }

    @Test
    void thePatternsFindWhatTheyAreFor() {
        Map.ofEntries(Map.entry("new ObjectInputStream(in)", OBJECTS), Map.entry("mapper.activateDefaultTyping(x)", OBJECTS),
                Map.entry("new ScriptEngineManager()", SCRIPTS), Map.entry("new InitialContext()", NAMING),
                Map.entry("XPathFactory.newInstance()", XPATH), Map.entry("new ProcessBuilder(x)", PROCESSES),
                Map.entry("import java.net.http.HttpClient;", FETCHES), Map.entry("SocketChannel.open(x)", FETCHES), Map.entry("System.loadLibrary(\"x\")", NATIVE),
                Map.entry("MessageDigest.getInstance(\"MD5\")", HASHES), Map.entry("new Random()", CHANCE),
                Map.entry("Pattern.compile(typed)", OWN_PATTERN), Map.entry("entities.createNativeQuery(sql)", NATIVE_QUERY),
                Map.entry("new WebSocket(x)", MACHINERY), Map.entry("part.innerHTML = said", MARKUP), Map.entry("eval(said)", MARKUP),
                Map.entry("-----BEGIN " + "PRIVATE KEY", SECRETS), Map.entry("\npassword = letmein", SECRETS))
                .forEach((danger, pattern) -> assertThat(pattern.matcher(danger).find()).as(danger).isTrue());
    }

    /** The places in which a pattern is found, such as {@code plans/…/Plan.java}. */
    private static List<String> with(Pattern pattern, String... endings) {
        List<String> found = new ArrayList<>();
        sources(endings).forEach((place, text) -> {
            if (pattern.matcher(text).find()) {
                found.add(place);
            }
        });
        return found.stream().sorted().toList();
    }

    /** What the bundles are built from, but for what others wrote. */
    private static Map<String, String> sources(String... endings) {
        Map<String, String> all = new java.util.LinkedHashMap<>();
        for (Room room : House.rooms()) {
            for (Path file : House.files(room.folder().resolve("src/main"))) {
                String name = file.getFileName().toString();
                if (List.of(endings).stream().anyMatch(name::endsWith) && !name.contains(".min.")) {
                    all.merge(room.id() + "/…/" + name, House.text(file), String::concat);
                }
            }
        }
        return all;
    }
}
