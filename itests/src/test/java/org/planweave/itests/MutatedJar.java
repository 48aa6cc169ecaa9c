package org.planweave.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A signed jar, damaged in one of many ways, the same for the same seed. */
enum MutatedJar {

    /** Several bits, for one alone may hit what says nothing, such as the permissions of an entry. */
    BITS_FLIPPED {
        @Override
        byte[] of(byte[] jar, Random random) {
            for (int i = 6 + random.nextInt(40); i > 0; i--) {
                jar[random.nextInt(jar.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return jar;
        }
    },
    CUT_SHORT {
        @Override
        byte[] of(byte[] jar, Random random) {
            return Arrays.copyOf(jar, 1 + random.nextInt(jar.length - 1));
        }
    },
    BEGINNING_LOST {
        @Override
        byte[] of(byte[] jar, Random random) {
            return Arrays.copyOfRange(jar, 1 + random.nextInt(jar.length - 1), jar.length);
        }
    },
    PART_EMPTIED {
        @Override
        byte[] of(byte[] jar, Random random) {
            int from = random.nextInt(jar.length - 200);
            Arrays.fill(jar, from, from + 200, (byte) random.nextInt(256));
            return jar;
        }
    },
    PART_TWICE {
        @Override
        byte[] of(byte[] jar, Random random) {
            int from = random.nextInt(jar.length - 1);
            int to = from + 1 + random.nextInt(jar.length - from - 1);
            return joined(Arrays.copyOf(jar, to), Arrays.copyOfRange(jar, from, jar.length));
        }
    },
    PART_LOST {
        @Override
        byte[] of(byte[] jar, Random random) {
            int from = random.nextInt(jar.length - 1);
            int to = from + 1 + random.nextInt(jar.length - from - 1);
            return joined(Arrays.copyOf(jar, from), Arrays.copyOfRange(jar, to, jar.length));
        }
    },
    NOISE {
        @Override
        byte[] of(byte[] jar, Random random) {
            byte[] noise = new byte[1 + random.nextInt(5000)];
            random.nextBytes(noise);
            return noise;
        }
    },
    ENTRY_PUT_IN {
        @Override
        byte[] of(byte[] jar, Random random) {
            List<String> names = List.of("../out.txt", "/etc/out", "a\\b", "META-INF/services/x", "i18n/more.properties", "x/../../y", "a//b",
                    "META-INF/MANIFEST.MF/", "meta-inf/manifest.mf", "org/planweave/api/Problem.class", "lib/x.so");
            return changed(jar, "", names.get(random.nextInt(names.size())), "x".repeat(1 + random.nextInt(90)).getBytes());
        }
    },
    ENTRY_CHANGED {
        @Override
        byte[] of(byte[] jar, Random random) {
            byte[] content = new byte[1 + random.nextInt(500)];
            random.nextBytes(content);
            String name = anyName(jar, random);
            return changed(jar, name, name, content);
        }
    },
    ENTRY_LOST {
        @Override
        byte[] of(byte[] jar, Random random) {
            return changed(jar, anyName(jar, random), "", new byte[0]);
        }
    },
    ENTRY_TWICE {
        @Override
        byte[] of(byte[] jar, Random random) {
            String name = anyName(jar, random);
            String other = "Z".repeat(name.length());
            String text = new String(changed(jar, "", other, "x".getBytes()), StandardCharsets.ISO_8859_1);
            return text.replace(other, name).getBytes(StandardCharsets.ISO_8859_1);
        }
    },
    BOMB {
        @Override
        byte[] of(byte[] jar, Random random) {
            return changed(jar, "", "data/zeros", new byte[(130 + random.nextInt(20)) << 20]);
        }
    };

    abstract byte[] of(byte[] jar, Random random);

    /** A damaged copy; which kind and where follow from the seed. */
    static Path of(Path signed, int seed) {
        try {
            MutatedJar kind = values()[seed % values().length];
            byte[] damaged = kind.of(Files.readAllBytes(signed), new Random(seed));
            return Files.write(Scratch.file(kind.name().toLowerCase(java.util.Locale.ROOT) + "-" + seed, ".jar"), damaged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String anyName(byte[] jar, Random random) {
        List<String> names = names(jar);
        return names.get(random.nextInt(names.size()));
    }

    private static List<String> names(byte[] jar) {
        try (ZipFile zip = new ZipFile(written(jar).toFile())) {
            return zip.stream().map(ZipEntry::getName).filter(name -> !name.endsWith("/")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar without one entry and with another put behind the rest. */
    private static byte[] changed(byte[] jar, String without, String with, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile from = new ZipFile(written(jar).toFile()); ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                if (!entry.getName().equals(without)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(from.getInputStream(entry).readAllBytes());
                }
            }
            if (!with.isEmpty()) {
                to.putNextEntry(new ZipEntry(with));
                to.write(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Path written(byte[] jar) throws IOException {
        Path file = Scratch.file("whole", ".jar");
        file.toFile().deleteOnExit();
        return Files.write(file, jar);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
