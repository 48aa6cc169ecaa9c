package org.planweave.exchange.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.planweave.exchange.internal.reading.source.Decode;

/** Whatever is done to a paper: reading it never throws, and no line says what its source does not. */
class MutationTest {
    private static final int ROUNDS = 60;
    private static final String SEEDS = "\n\t|,;:£%()[]{}*#-–•\"'1aA\u00A0\f\u00AD";

    static List<Path> papers() throws IOException {
        return FixturesTest.papers();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyLineStandsInItsSource(Path paper) throws IOException {
        byte[] bytes = Files.readAllBytes(paper);
        Random random = new Random(paper.getFileName().toString().hashCode());
        boolean word = paper.toString().endsWith(".docx");
        for (int round = 0; round < ROUNDS; round++) {
            byte[] changed = word ? bent(bytes, random) : mutated(Decode.text(bytes), random);
            ReadResult result = new Papers().read(paper.getFileName().toString(), changed);
            assertThat(result).isNotNull();
            if (!word && result instanceof Understood read) {
                String source = Decode.text(changed);
                assertThat(read.whole().lines()).as("round %d", round).allMatch(line -> Truth.stands(line, source));
            }
        }
    }

    private static byte[] mutated(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            change(lines, random);
        }
        String changed = String.join("\n", lines);
        int end = random.nextInt(4) == 0 ? random.nextInt(changed.length() + 1) : changed.length();
        return changed.substring(0, end).getBytes(StandardCharsets.UTF_8);
    }

    private static void change(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(6)) {
            case 0 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 1 -> lines.set(at, "");
            case 2 -> lines.set(at, insert(line, random));
            case 3 -> lines.set(at, line + " " + lines.get(random.nextInt(lines.size())));
            case 4 -> lines.set(at, line.chars().mapToObj(c -> String.valueOf((char) c) + (char) c)
                .reduce("", String::concat));
            default -> lines.set(at, line.toUpperCase(java.util.Locale.ROOT));
        }
    }

    private static String insert(String line, Random random) {
        int at = random.nextInt(line.length() + 1);
        return line.substring(0, at) + SEEDS.charAt(random.nextInt(SEEDS.length())) + line.substring(at);
    }

    private static byte[] bent(byte[] file, Random random) {
        byte[] copy = random.nextBoolean() ? Arrays.copyOf(file, random.nextInt(file.length)) : file.clone();
        for (int i = 0; i < 1 + random.nextInt(20) && copy.length > 0; i++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }
}
