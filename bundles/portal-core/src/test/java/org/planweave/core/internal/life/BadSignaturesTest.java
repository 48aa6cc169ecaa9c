package org.planweave.core.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures that must not count, however they were come by. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadSignaturesTest {

    private static final String SF = "META-INF/KEY.SF";
    private static final String BLOCK = "META-INF/KEY.EC";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String TEXT = "i18n/messages.properties";
    private static final String CODE = "org/example/surveys/Pages.class";

    private final Path folder = made();
    private final TestKeys keys = new TestKeys(folder);
    private final KeyStore.PrivateKeyEntry ours = keys.ordinary("ours");
    private final KeyStore.PrivateKeyEntry theirs = keys.ordinary("theirs");

    private int refused;

    private static Path made() {
        try {
            return Files.createTempDirectory("signatures");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @AfterAll
    void takeAway() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Test
    void aGoodOneCounts() throws Exception {
        assertThat(read(signed(ours)).signature()).isEqualTo(new JarSignature("Our builder", ""));
        assertThat(read(signed(keys.rsa(3072))).signature().signer()).isEqualTo("Our RSA");
        Path twice = keys.signed(signed(theirs), ours, "SHA-256", "", "SECOND");
        assertThat(read(twice).signature().signer()).as("a second signature, by an allowed key, over all of it").isEqualTo("Our builder");
    }

    static Arguments bad(String what, Supplier<Path> jar, String because) {
        return Arguments.of(what, jar, because);
    }

    Stream<Arguments> badOnes() {
        return Stream.of(whoSigned(), how(), putIn(), changedLater(), theSignatureItself()).flatMap(List::stream);
    }

    private List<Arguments> whoSigned() {
        return List.of(
                bad("nobody", this::plain, "It is not signed"),
                bad("an unknown key", () -> signed(theirs), "does not know"),
                bad("an unknown RSA key", () -> signed(keys.rsa(4096)), "does not know"),
                bad("a key for another name space", () -> signed(keys.ordinary("elsewhere")), "allowed for org.other.*"),
                bad("a key for a name that only begins alike", () -> signed(keys.ordinary("alike")), "allowed for org.example.survey.*"),
                bad("a key for the name space without its star", () -> signed(keys.ordinary("bare")), "allowed for org.example and not"),
                bad("a certificate that ran out", () -> signed(keys.expired()), "ran out on"),
                bad("a certificate that does not count yet", () -> signed(keys.notYet()), "counts only from"),
                bad("an RSA key of 1024 bits", () -> signed(keys.rsa(1024)), "too short"),
                bad("an RSA key of 2048 bits", () -> signed(keys.rsa(2048)), "too short"),
                bad("a DSA key", () -> signed(keys.dsa()), "too short"),
                bad("two unknown keys", () -> keys.signed(signed(theirs), keys.rsa(4096), "SHA-256", "", "SECOND"), "does not know"),
                bad("a key of ours, and an unknown one over what was put in",
                        () -> keys.signed(with(signed(ours), files -> files.put("more.txt", "more".getBytes())), theirs, "SHA-256", "", "SECOND"),
                        "does not know"));
    }

    private List<Arguments> how() {
        return List.of(
                bad("digests of SHA-1", () -> keys.signed(plain(), ours, "SHA-1", "", "KEY"), "too weak"),
                bad("digests of MD5", () -> keys.signed(plain(), ours, "MD5", "", "KEY"), "too weak"),
                bad("SHA-1 with RSA", () -> keys.signed(plain(), keys.rsa(3072), "SHA-256", "SHA1withRSA", "KEY"), "too weak"),
                bad("MD5 with RSA", () -> keys.signed(plain(), keys.rsa(3072), "SHA-256", "MD5withRSA", "KEY"), "too weak"),
                bad("SHA-1 with ECDSA", () -> keys.signed(plain(), ours, "SHA-256", "SHA1withECDSA", "KEY"), "too weak"));
    }

    private List<Arguments> putIn() {
        return Stream.of("org/example/surveys/More.class", "more.txt", "META-INF/services/java.lang.Runnable",
                "META-INF/versions/17/org/example/surveys/Pages.class", "OSGI-INF/more.xml", "META-INF/SIG-MORE", "META-INF/more.rsa",
                "db/V002__more.sql", "META-INF/native/more")
                .map(name -> bad("put in " + name, () -> with(signed(ours), files -> files.put(name,
                        name.endsWith(".class") ? CraftedJar.classFor(17) : "more".getBytes())), "is not: that was put in later"))
                .toList();
    }

    private List<Arguments> changedLater() {
        return List.of(
                bad("a class", () -> changed(CODE, CraftedJar.classFor(11)), "changed after it was signed"),
                bad("a text", () -> changed(TEXT, "surveys.title=Votes".getBytes()), "changed after it was signed"),
                bad("a migration", () -> changed("db/V001__begin.sql", "create table surveys.x (id int)".getBytes()), "changed after"),
                bad("a component", () -> changed("OSGI-INF/pages.xml", "<component/>".getBytes()), "changed after it was signed"),
                bad("a text emptied", () -> changed(TEXT, new byte[0]), "changed after it was signed"),
                bad("a text swapped with a class", () -> with(signed(ours), files -> files.put(TEXT, files.get(CODE))), "changed after"),
                bad("a text taken out", () -> with(signed(ours), files -> files.remove(TEXT)), "taken out later"),
                bad("a text by another name", () -> with(signed(ours), files -> files.put("i18n/words.properties", files.remove(TEXT))),
                        "was taken out later"),
                bad("the version in the manifest", () -> inText(MANIFEST, "Bundle-Version: 1.0.0", "Bundle-Version: 9.0.0"), ""),
                bad("a digest in the manifest", () -> inText(MANIFEST, "SHA-256-Digest: ", "SHA-256-Digest: AA"), ""),
                bad("a section of the manifest gone", () -> inText(MANIFEST, "Name: " + TEXT, "Name: nowhere"), ""),
                bad("a header put into the manifest", () -> inText(MANIFEST, "Bundle-Version:", "X-More: 1\r\nBundle-Version:"), ""));
    }

    private List<Arguments> theSignatureItself() {
        return List.of(
                bad("all of it taken off", () -> with(signed(ours), files -> files.keySet().removeAll(List.of(SF, BLOCK))), "is not signed"),
                bad("its list taken off", () -> with(signed(ours), files -> files.remove(SF)), "does not hold"),
                bad("its block taken off", () -> with(signed(ours), files -> files.remove(BLOCK)), "does not hold"),
                bad("its list changed", () -> inText(SF, "SHA-256-Digest: ", "SHA-256-Digest: AA"), ""),
                bad("its list emptied", () -> changed(SF, new byte[0]), ""),
                bad("its block emptied", () -> changed(BLOCK, new byte[0]), ""),
                bad("its block made up", () -> changed(BLOCK, "a block".getBytes()), ""),
                bad("its block that of another jar", () -> changed(BLOCK, CraftedJar.entries(keys.signed(
                        CraftedJar.sound().file("other.txt", "other").write(folder), ours)).get(BLOCK)), ""),
                bad("its block that of another key", () -> changed(BLOCK, CraftedJar.entries(signed(theirs)).get(BLOCK)), ""),
                bad("its block named as another kind", () -> with(signed(ours), files -> files.put("META-INF/OTHER.EC", files.remove(BLOCK))),
                        "does not hold"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badOnes")
    void doesNotCount(String what, Supplier<Path> jar, String because) {
        String[] said = {""};
        Throwable thrown = catchThrowable(() -> said[0] = read(jar.get()).signature().trouble());
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(ModuleRefused.class);
            said[0] = thrown.getMessage();
        }
        refused += said[0].isEmpty() ? 0 : 1;
        assertThat(said[0]).as(what).isNotEmpty().contains(because).endsWith(".").doesNotContain("Exception", "null");
    }

    @Test
    void thereAreAtLeastForty() {
        assertThat(badOnes()).hasSizeGreaterThanOrEqualTo(40);
    }

    @AfterAll
    void note() throws IOException {
        Files.writeString(Path.of("target", "faults-S8.json"),
                "{\"row\": \"S8\", \"jars\": " + badOnes().count() + ", \"refused\": " + refused + "}\n");
    }

    private ModuleJar read(Path jar) throws Exception {
        Path allowed = folder.resolve("allowed-signers");
        Files.write(allowed, List.of(
                "org.example.* " + TestKeys.fingerprint(ours) + " Our builder",
                "org.example.* " + TestKeys.fingerprint(keys.rsa(3072)) + " Our RSA",
                "org.example.* " + TestKeys.fingerprint(keys.rsa(1024)) + " Our old RSA",
                "org.example.* " + TestKeys.fingerprint(keys.rsa(2048)) + " Our shorter RSA",
                "org.example.* " + TestKeys.fingerprint(keys.dsa()) + " Our DSA",
                "org.example.* " + TestKeys.fingerprint(keys.expired()) + " Our old key",
                "org.example.* " + TestKeys.fingerprint(keys.notYet()) + " Our next key",
                "org.other.* " + TestKeys.fingerprint(keys.ordinary("elsewhere")) + " Others",
                "org.example.survey.* " + TestKeys.fingerprint(keys.ordinary("alike")) + " Alike",
                "org.example " + TestKeys.fingerprint(keys.ordinary("bare")) + " Bare"));
        return new JarReader(new Signers(allowed)).read(jar);
    }

    private Path plain() {
        return CraftedJar.sound().write(folder);
    }

    private Path signed(KeyStore.PrivateKeyEntry key) {
        return keys.signed(plain(), key);
    }

    private Path with(Path jar, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> files = new LinkedHashMap<>(CraftedJar.entries(jar));
        change.accept(files);
        return CraftedJar.zip(folder, files);
    }

    private Path changed(String file, byte[] content) {
        return with(signed(ours), files -> files.put(file, content));
    }

    private Path inText(String file, String from, String to) {
        return with(signed(ours), files -> {
            String text = new String(files.get(file), StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            files.put(file, text.replaceFirst(java.util.regex.Pattern.quote(from), to).getBytes(StandardCharsets.UTF_8));
        });
    }
}
