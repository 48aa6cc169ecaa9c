package org.planweave.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * What a running portal does to the files below one folder, call by call, as {@code strace} sees it: what it writes, and what it has the
 * disk keep before it goes on.
 */
final class DiskTrace {

    /** What a call does to a file. */
    enum Kind { WRITE, SYNC, LENGTH, MADE, GONE }

    /**
     * One call.
     *
     * @param begun in seconds since 1970; the order of the list is that in which calls began
     * @param kept of a write, whether the call came back only when the disk had it (O_SYNC, O_DSYNC)
     * @param offset of a write, where it goes; of a new length, how long
     */
    record Call(double begun, Kind kind, Path file, boolean kept, long offset, byte[] bytes) {}

    /** An open file: its place, where it is written next, and whether each write is kept before it is answered. */
    private static final class Open {

        private final Path file;
        private final boolean kept;
        private long position;

        Open(Path file, boolean kept, long position) {
            this.file = file;
            this.kept = kept;
            this.position = position;
        }
    }

    private static final String CALLS = "openat,close,lseek,write,pwrite64,fsync,fdatasync,ftruncate,unlink,unlinkat,rename,renameat2,writev,pwritev";
    private static final Pattern WHOLE = Pattern.compile("^(\\d+) +(\\d+\\.\\d+) (\\w+)\\((.*)\\) += (-?\\d+)(<.*>)?.*$");
    private static final Pattern HALF = Pattern.compile("^(\\d+) +(\\d+\\.\\d+) (\\w+)\\((.*) <unfinished \\.\\.\\.>$");
    private static final Pattern REST = Pattern.compile("^(\\d+) +\\d+\\.\\d+ <\\.\\.\\. (\\w+) resumed>(.*)$");
    private static final Pattern FD = Pattern.compile("^(\\d+)<([^>]*)>");
    private static final Pattern TEXT = Pattern.compile("\"((?:\\\\x[0-9a-f]{2})*)\"");
    private static final int DSYNC = 010000;
    private static final long UNKNOWN = -1;

    private final Map<Integer, Open> open = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final Path folder;
    private final Path out;
    private final Path before;
    private final Process strace;
    /** When nobody wrote, in seconds since 1970: what was called before is in the copy, and in the positions of what was open. */
    private volatile double quietAt;

    private DiskTrace(Path folder, Path out, Process strace) {
        this.folder = folder;
        this.out = out;
        this.strace = strace;
        this.before = Scratch.folder("before").resolve("db");
    }

    /** From now on; nobody writes until this has come back. */
    static DiskTrace of(Portal portal, Path folder) {
        Path out = Scratch.file("trace", ".txt");
        try {
            DiskTrace trace = new DiskTrace(folder, out, Strace.attached(portal,
                    List.of("-ttt", "-xx", "-y", "-s", "10000000", "-e", "trace=" + CALLS, "-o", out.toString())));
            trace.rememberWhatIsOpen(portal.pid());
            trace.copyWhatIsThere();
            return trace;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What goes or is written meanwhile is in the trace, and happens to the copy once more. */
    private void copyWhatIsThere() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                Path there = before.resolve(folder.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(there);
                } else if (Files.exists(one)) {
                    Files.copy(one, there);
                }
            }
        }
    }

    /** Looked at until it stays as it is for a while: the portal may still be busy with what its start brought. */
    private void rememberWhatIsOpen(long pid) {
        AtomicReference<Map<Integer, List<String>>> last = new AtomicReference<>(Map.of());
        Awaitility.await("nobody writes").atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(300)).until(() -> {
            quietAt = seconds(Instant.now());
            Map<Integer, List<String>> files = openFiles(pid);
            open.clear();
            files.forEach((fd, said) -> open.put(fd, new Open(Path.of(said.get(0)), (Integer.parseInt(said.get(1), 8) & DSYNC) != 0,
                    Long.parseLong(said.get(2)))));
            return files.equals(last.getAndSet(files));
        });
    }

    /** Place, flags and position of each open file below the folder. */
    private Map<Integer, List<String>> openFiles(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        Map<Integer, List<String>> files = new HashMap<>();
        try (Stream<Path> all = Files.list(process.resolve("fd"))) {
            for (Path fd : all.toList()) {
                if (Files.isSymbolicLink(fd) && Files.readSymbolicLink(fd).startsWith(folder)) {
                    Map<String, String> info = new HashMap<>();
                    for (String line : Files.readAllLines(process.resolve("fdinfo").resolve(fd.getFileName().toString()))) {
                        String[] both = line.split(":\\s+", 2);
                        info.put(both[0], both.length > 1 ? both[1] : "");
                    }
                    files.put(Integer.valueOf(fd.getFileName().toString()),
                            List.of(Files.readSymbolicLink(fd).toString(), info.get("flags"), info.get("pos")));
                }
            }
        }
        return files;
    }

    /** A moment as calls have it, in seconds since 1970. */
    static double seconds(Instant moment) {
        return moment.getEpochSecond() + moment.getNano() / 1e9;
    }

    /** The folder as it was when this was made. */
    Path before() {
        return before;
    }

    /** The calls, once the portal's process has ended. */
    List<Call> calls() throws IOException, InterruptedException {
        strace.waitFor();
        Map<String, Matcher> halves = new HashMap<>();
        for (String line : Files.readAllLines(out, StandardCharsets.US_ASCII)) {
            Matcher half = HALF.matcher(line);
            Matcher rest = REST.matcher(line);
            if (half.matches()) {
                halves.put(half.group(1), half);
            } else if (rest.matches() && halves.containsKey(rest.group(1))) {
                Matcher begun = halves.remove(rest.group(1));
                take(begun.group(1) + " " + begun.group(2) + " " + begun.group(3) + "(" + begun.group(4) + rest.group(3));
            } else {
                take(line);
            }
        }
        // A call that the process did not come back from has not happened: nobody went on from it.
        calls.sort(Comparator.comparingDouble(Call::begun));
        return calls;
    }

    private void take(String line) {
        Matcher call = WHOLE.matcher(line);
        if (call.matches() && !call.group(5).startsWith("-")) {
            take(Double.parseDouble(call.group(2)), call.group(3), call.group(4), Long.parseLong(call.group(5)));
        }
    }

    private void take(double at, String name, String words, long result) {
        if (at < quietAt) {
            return;
        }
        switch (name) {
            case "openat" -> opened(at, words, (int) result);
            case "unlink", "unlinkat" -> text(words).filter(file -> file.startsWith(folder))
                    .ifPresent(file -> calls.add(new Call(at, Kind.GONE, file, true, 0, new byte[0])));
            case "rename", "renameat2" -> text(words).filter(file -> file.startsWith(folder)).ifPresent(file -> {
                throw new IllegalStateException("A file of the database is renamed, which this does not follow: " + file);
            });
            default -> ofOpen(at, name, words, result);
        }
    }

    private void opened(double at, String words, int fd) {
        text(words).filter(file -> file.startsWith(folder)).ifPresent(file -> {
            boolean kept = words.contains("O_SYNC") || words.contains("O_DSYNC");
            open.put(fd, new Open(file, kept, 0));
            if (words.contains("O_CREAT")) {
                calls.add(new Call(at, Kind.MADE, file, true, 0, new byte[0]));
            }
            if (words.contains("O_TRUNC")) {
                calls.add(new Call(at, Kind.LENGTH, file, true, 0, new byte[0]));
            }
        });
    }

    private void ofOpen(double at, String name, String words, long result) {
        Matcher fd = FD.matcher(words);
        if (!fd.find() || !Path.of(text16(fd.group(2))).startsWith(folder)) {
            return;
        }
        // One that was closed while it was looked which are open: where it writes has to be said by its calls.
        Open file = open.computeIfAbsent(Integer.valueOf(fd.group(1)), number -> new Open(Path.of(text16(fd.group(2))), false, UNKNOWN));
        String[] parts = words.split(", ");
        switch (name) {
            case "close" -> open.remove(Integer.valueOf(fd.group(1)));
            case "lseek" -> file.position = result;
            case "write" -> {
                if (file.position == UNKNOWN) {
                    throw new IllegalStateException("Nobody knows where this is written: " + file.file);
                }
                calls.add(new Call(at, Kind.WRITE, file.file, file.kept, file.position, bytes(words, result)));
                file.position += result;
            }
            case "pwrite64" -> calls.add(new Call(at, Kind.WRITE, file.file, file.kept, Long.parseLong(parts[parts.length - 1]),
                    bytes(words, result)));
            case "fsync", "fdatasync" -> calls.add(new Call(at, Kind.SYNC, file.file, true, 0, new byte[0]));
            case "ftruncate" -> calls.add(new Call(at, Kind.LENGTH, file.file, true, Long.parseLong(parts[1]), new byte[0]));
            default -> throw new IllegalStateException("A call that this does not follow: " + name);
        }
    }

    private static Optional<Path> text(String words) {
        Matcher text = TEXT.matcher(words);
        return text.find() ? Optional.of(Path.of(text16(text.group(1)))) : Optional.empty();
    }

    private static String text16(String hex) {
        return new String(HexFormat.of().parseHex(hex.replace("\\x", "")), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String words, long written) {
        Matcher text = TEXT.matcher(words);
        if (!text.find()) {
            throw new IllegalStateException("A write without bytes");
        }
        byte[] all = HexFormat.of().parseHex(text.group(1).replace("\\x", ""));
        return all.length == written ? all : Arrays.copyOf(all, (int) written);
    }
}
