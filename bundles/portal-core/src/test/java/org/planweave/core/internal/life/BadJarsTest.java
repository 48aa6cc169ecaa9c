package org.planweave.core.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jars that were damaged, or made to deceive: each is refused in a plain sentence, and no failure of reading one gets out. */
class BadJarsTest {

    private static final int CENTRAL = 0x02014b50;

    @TempDir
    Path folder;

    @Test
    void theSoundOneIsReadSoThatTheOthersAreRefusedForWhatIsWrongWithThem() throws Exception {
        ModuleJar jar = reader().read(CraftedJar.sound().write(folder));
        assertThat(jar.manifest().id()).isEqualTo("surveys");
        assertThat(jar.slots()).containsExactly("plan.side/v1");
        assertThat(jar.size()).isEqualTo(Files.size(jar.file()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../out", "a/../../out", "a/./b", "a//b", "C:/out", "a\\b", "a\u0000b", "a\nb", "a\u202Eb", ".."})
    void refusesNamesThatAreNotSound(String name) {
        refused(CraftedJar.sound().file(name, "x").write(folder), "whose name is not sound");
    }

    @ParameterizedTest
    @CsvSource({"a/b.txt,A/B.txt", "a.txt,a.txt/", "ä.txt,Ä.txt"})
    void refusesNamesThatDifferOnlyForSome(String one, String other) {
        refused(CraftedJar.sound().file(one, other.endsWith("/") ? "" : "x").file(other, "").write(folder), "two entries of one name");
    }

    @Test
    void refusesTheSameNameTwice() {
        Path jar = changed(CraftedJar.sound().file("aaaa.txt", "1").file("aaab.txt", "2").write(folder),
                bytes -> replaced(bytes, "aaab.txt", "aaaa.txt"));
        refused(jar, "two entries of one name");
    }

    @Test
    void refusesADirectoryThatSaysAnotherNameThanTheEntryItself() {
        Path jar = changed(CraftedJar.sound().file("aaaa.txt", "1").write(folder), bytes -> {
            int at = last(bytes, "aaaa.txt");
            bytes[at] = 'b';
            return bytes;
        });
        refused(jar, "is not what the directory says");
    }

    @Test
    void refusesAnEntryThatOnlyTheFileHoldsAndNotItsDirectory() {
        refused(changed(CraftedJar.sound().write(folder), BadJarsTest::withHiddenBytes), "belong to none");
    }

    @Test
    void refusesBytesBeforeAndBehindTheJar() {
        refused(changed(CraftedJar.sound().write(folder), bytes -> joined("#!/bin/sh\n".getBytes(), bytes)), "not a plain jar");
        refused(changed(CraftedJar.sound().write(folder), bytes -> joined(bytes, "more".getBytes())), "not a whole jar");
    }

    @Test
    void refusesALink() {
        Path jar = changed(CraftedJar.sound().write(folder), bytes -> {
            int at = central(bytes, 1);
            bytes[at + 5] = 3;
            bytes[at + 41] = (byte) 0xA1;
            return bytes;
        });
        refused(jar, "a link or a device");
    }

    @Test
    void refusesAnEncryptedEntry() {
        refused(changed(CraftedJar.sound().write(folder), bytes -> {
            bytes[central(bytes, 1) + 8] |= 1;
            return bytes;
        }), "encrypted");
    }

    @Test
    void refusesAFolderThatHoldsBytes() {
        refused(CraftedJar.sound().file("a/", "not empty").write(folder), "as if it were a file");
    }

    @Test
    void refusesABombAndHoldsNoneOfIt() throws Exception {
        Path bomb = Bomb.of(600L << 20, 600L << 20).write(folder);
        assertThat(Files.size(bomb)).isLessThan(2 << 20);
        refused(bomb, "unpacks to more than 128 MB");
    }

    @Test
    void refusesABombThatSaysItWereSmallAndHoldsNoneOfIt() throws Exception {
        long before = used();
        refused(Bomb.of(400L << 20, 1000).write(folder), "unpacks to more than the jar says");
        assertThat(used() - before).as("bytes held").isLessThan(64L << 20);
    }

    @Test
    void refusesAMigrationAndAManifestOfManyMegabytes() {
        refused(CraftedJar.sound().file("db/V002__big.sql", "-".repeat(2 << 20)).write(folder), "larger than such a file ever is");
        refused(CraftedJar.sound().manifestLines("X-Big: " + "x\r\n ".repeat(600_000) + "\r\n").write(folder), "larger than such a file");
    }

    @Test
    void refusesWhatIsTooLarge() throws Exception {
        byte[] noise = new byte[33 << 20];
        new Random(1).nextBytes(noise);
        refused(CraftedJar.sound().file("noise.bin", noise).write(folder), "larger than 32 MB");
        refused(Files.createFile(folder.resolve("empty.jar")), "is empty");
    }

    @Test
    void refusesADamagedEntryThoughNobodySignedIt() {
        Path stored = changed(CraftedJar.sound().file("a.txt", "some words").write(folder), bytes -> {
            bytes[central(bytes, 1) + 16] ^= 1;
            return bytes;
        });
        refused(stored, "is not what the directory says");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fragment-Host             | system.bundle;extension:=bootclasspath | is a fragment
            Bundle-NativeCode         | lib/a.so;osname=Linux                  | native code
            DynamicImport-Package     | *                                      | DynamicImport-Package
            DynamicImport-Package     | org.postgresql                         | DynamicImport-Package
            Require-Bundle            | org.planweave.portal-core              | whole bundles
            ExtensionBundle-Activator | org.example.A                          | part of the framework
            Premain-Class             | org.example.A                          | change other classes
            Export-Package            | org.planweave.api;version="9"          | which is not its own
            Export-Package            | java.util                              | which is not its own
            Export-Package            | jakarta.ws.rs;version="4"              | which is not its own
            Export-Package            | org.example.surveyswide                | which is not its own
            Bundle-ManifestVersion    | 1                                      | long gone
            Bundle-SymbolicName       | surveys and more                       | is not one
            Bundle-Version            | one                                    | is not one
            Bundle-Activator          | org.example.surveys.Nowhere            | is not in the jar
            Service-Component         | OSGI-INF/nowhere.xml                   | is not in the jar
            Import-Package            | ;;;                                    | manifest cannot be read
            Provide-Capability        | nothing.of.ours;a=b                    | not a module
            """)
    void refusesHeadersThatAModuleMayNotHave(String header, String value, String because) {
        refused(CraftedJar.sound().header(header, value).write(folder), because);
    }

    @Test
    void refusesTwoModulesInOneJar() {
        String two = CraftedJar.capability("surveys", "1.0") + "," + CraftedJar.capability("polls", "1.0");
        refused(CraftedJar.sound().header("Provide-Capability", two).write(folder), "it is 2 modules");
        refused(CraftedJar.sound().manifestLines("bundle-symbolicname: org.example.polls\r\n").write(folder), "twice");
    }

    @Test
    void refusesClassesThatAreNone() {
        refused(CraftedJar.sound().file("org/example/surveys/New.class", CraftedJar.classFor(21)).write(folder), "made for Java 21");
        refused(CraftedJar.sound().file("org/example/surveys/New.class", "words, not a class").write(folder), "is no class");
        refused(CraftedJar.sound().file("org/planweave/api/Problem.class", CraftedJar.classFor(17)).write(folder), "of the portal or of Java");
        refused(CraftedJar.sound().file("META-INF/versions/9/org/planweave/api/Problem.class", CraftedJar.classFor(17)).write(folder),
                "of the portal or of Java");
        refused(CraftedJar.sound().without("org/example/surveys/Pages.class").write(folder), "The class of a component");
    }

    @Test
    void takesAClassForANewerJavaWhereThisOneDoesNotLook() throws Exception {
        Path jar = CraftedJar.sound().file("META-INF/versions/99/org/example/New.class", CraftedJar.classFor(21)).write(folder);
        assertThat(reader().read(jar).manifest().id()).isEqualTo("surveys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lib/a.so", "lib/a.so.1", "a.DLL", "a.dylib"})
    void refusesNativeCodeByItsName(String name) {
        refused(CraftedJar.sound().file(name, "x").write(folder), "native code");
    }

    @Test
    void refusesNativeCodeByWhatItIs() {
        refused(CraftedJar.sound().file("data/model.bin", "\u007FELF\u0002\u0001\u0001\u0000").write(folder), "native code");
    }

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(300);
    }

    /** Of a signed jar not one byte may be another, so flips that by chance hit none that counts are not made here. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whateverIsDamagedNothingButARefusalComesOut(int seed) {
        Random random = new Random(seed);
        Path jar = changed(CraftedJar.sound().write(folder), bytes -> mutated(bytes, random));
        Throwable thrown = catchThrowable(() -> reader().read(jar));
        if (thrown != null) {
            assertThat(thrown).isInstanceOf(ModuleRefused.class);
            assertThat(thrown.getMessage()).endsWith(".").doesNotContain("Exception", "null");
        }
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> joined(Arrays.copyOf(bytes, random.nextInt(bytes.length)), bytes);
            default -> {
                for (int i = 1 + random.nextInt(12); i > 0; i--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                yield bytes;
            }
        };
    }

    private void refused(Path jar, String because) {
        Throwable thrown = catchThrowable(() -> reader().read(jar));
        assertThat(thrown).isInstanceOf(ModuleRefused.class).hasMessageContaining(because);
        assertThat(thrown.getMessage()).endsWith(".").doesNotContain("Exception", "null");
    }

    private JarReader reader() {
        return new JarReader(new Signers(folder.resolve("allowed-signers")));
    }

    private Path changed(Path jar, UnaryOperator<byte[]> change) {
        try {
            return Files.write(jar, change.apply(Files.readAllBytes(jar)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int last(byte[] bytes, String name) {
        return new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(name);
    }

    /** Where the entry of that number begins in the directory. */
    private static int central(byte[] bytes, int number) {
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int found = -1;
        for (int at = all.getInt(bytes.length - 6); at < bytes.length - 22; at++) {
            if (all.getInt(at) == CENTRAL && ++found == number) {
                return at;
            }
        }
        throw new IllegalArgumentException("No entry " + number);
    }

    /** Puts bytes between the last entry and the directory, and tells the end where the directory is now. */
    private static byte[] withHiddenBytes(byte[] bytes) {
        ByteBuffer all = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int start = all.getInt(bytes.length - 6);
        byte[] hidden = "PK\u0003\u0004 an entry that nobody lists".getBytes(StandardCharsets.ISO_8859_1);
        byte[] with = joined(joined(Arrays.copyOf(bytes, start), hidden), Arrays.copyOfRange(bytes, start, bytes.length));
        ByteBuffer.wrap(with).order(ByteOrder.LITTLE_ENDIAN).putInt(with.length - 6, start + hidden.length);
        return with;
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
