package org.planweave.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A portal in a process of its own, on a free port, with the demonstration council in a data folder of its own. */
public final class Portal implements AutoCloseable {

    /** What a command answered. */
    public record Said(int status, String out, String err) {}

    /** A token and when it was made: the portal takes it for changing modules for five minutes. */
    private record Token(String text, Instant made) {

        boolean isNew() {
            return made.isAfter(Instant.now().minus(Duration.ofMinutes(2)));
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LONGEST_COMMAND_S = 300;
    private static final Path DISTRIBUTION =
            Path.of(System.getProperty("planweave.distribution", "../karaf-assembly/target/assembly")).toAbsolutePath().normalize();

    /** A test's portal ends before its Java has worked out what would make it fast; benchmarks have it do so. */
    private static final String JAVA = System.getProperty("planweave.portal.java", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");

    private static @Nullable Portal shared;

    private final Path data;
    private final Map<String, Token> tokens = new HashMap<>();

    private final Path home;
    private final Map<String, String> environment;
    private final int port;

    private Portal(Path home, Path data, Map<String, String> environment, int port) {
        this.home = home;
        this.data = data;
        this.environment = Map.copyOf(environment);
        this.port = port;
    }

    /** The one portal that tests share which leave it as they found it; it ends with this JVM. */
    public static synchronized Portal shared() {
        if (shared == null) {
            Portal portal = fresh();
            Runtime.getRuntime().addShutdownHook(new Thread(portal::close));
            shared = portal;
        }
        return shared;
    }

    /** A portal with a data folder of its own, as the first start leaves it, ready. */
    public static Portal fresh() {
        return fresh(Map.of());
    }

    /** The same with more in its environment, such as where its database is. */
    public static Portal fresh(Map<String, String> environment) {
        return fresh(environment, 0);
    }

    /** The same on a port that others have to know before it starts. */
    public static Portal fresh(Map<String, String> environment, int port) {
        return fresh(DISTRIBUTION, environment, port);
    }

    /** The same in a distribution that has settings of its own. */
    public static Portal fresh(OtherVersion distribution, Map<String, String> environment) {
        return fresh(distribution.home(), environment, 0);
    }

    private static Portal fresh(Path home, Map<String, String> environment, int port) {
        Portal portal = new Portal(home, Scratch.folder("portal").resolve("data"), environment, port);
        FirstStart.copy(portal.data, environment.get("PLANWEAVE_DB_URL"));
        portal.start();
        return portal;
    }

    /** One whose own first start it is: with all that is said and done then. */
    public static Portal first(Map<String, String> environment) {
        Portal portal = new Portal(DISTRIBUTION, Scratch.folder("portal").resolve("data"), environment, 0);
        portal.start();
        if (!portal.log().contains("Loaded demonstration.all")) {
            throw new IllegalStateException("The demonstration council is not there whole: "
                    + portal.log().lines().filter(line -> line.contains(" ERROR ") || line.startsWith("Caused by")).toList());
        }
        return portal;
    }

    /** One that others start and stop on a data folder that is there. */
    public static Portal on(Path data, Map<String, String> environment) {
        return new Portal(DISTRIBUTION, data, environment, 0);
    }

    /** Starts it again on its data folder; it has ended before. */
    public void start() {
        startWith("");
    }

    /** After it was started by a command: old tokens may be too old to change modules with. */
    public synchronized void forgetTokens() {
        tokens.clear();
    }

    /** The same with more options for its Java, such as {@code -Dplanweave.failpoint=…}. */
    public void startWith(String javaOptions) {
        tokens.clear();
        Map<String, String> more = new HashMap<>(environment);
        // Tests write faster than people do; what the limit does is tried where it is.
        more.put("PLANWEAVE_JAVA_OPTS",
                (JAVA + " -Dplanweave.writes=0 " + environment.getOrDefault("PLANWEAVE_JAVA_OPTS", "") + " " + javaOptions).strip());
        Said said = commandOf(home, data, more, "start", "--detach", "--port", Integer.toString(port));
        if (said.status() != 0) {
            throw new IllegalStateException("The portal did not start: " + said.out() + said.err());
        }
    }

    /** Runs a command of the distribution on this portal's data folder. */
    public Said command(String... words) {
        return commandOf(home, data, environment, words);
    }

    /** Runs a command of the distribution on any data folder. */
    public static Said commandOn(Path data, String... words) {
        return commandOn(data, Map.of(), words);
    }

    /** The same with more in its environment. */
    public static Said commandOn(Path data, Map<String, String> environment, String... words) {
        return commandOf(DISTRIBUTION, data, environment, words);
    }

    /** Where the distribution is that is looked at. */
    public static Path distribution() {
        return DISTRIBUTION;
    }

    /** Runs a command of another distribution on any data folder. */
    public static Said commandOf(Path distribution, Path data, Map<String, String> environment, String... words) {
        List<String> line = new ArrayList<>(List.of(distribution.resolve("bin/planweave").toString()));
        line.addAll(Arrays.asList(words));
        line.addAll(List.of("--data", data.toString()));
        try {
            Path out = Scratch.file("out", ".txt");
            Path err = Scratch.file("err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(line).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(LONGEST_COMMAND_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Not done in " + LONGEST_COMMAND_S + " s: " + line);
            }
            Said said = new Said(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Path data() {
        return data;
    }

    /** Its address, ending in a slash. */
    public String url() {
        return run().path("url").asText();
    }

    public long pid() {
        return run().path("pid").asLong();
    }

    /** Ends its process at once, as a power cut would. */
    public void kill() {
        end(ProcessHandle.of(pid()).orElseThrow(() -> new IllegalStateException("It does not run.")));
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** A token for somebody of the demonstration council, new enough to change modules with. */
    public synchronized String token(String user) {
        return tokens.compute(user, (name, known) -> known != null && known.isNew() ? known : newToken(name)).text();
    }

    /** Asked for as the command asks for it, without a process of its own for each. */
    private Token newToken(String user) {
        try {
            String operator = Files.readString(data.resolve("keys/operator.token")).strip();
            Http.Answer said = Http.withToken(url(), operator).post("api/v1/tokens", Map.of("user", user, "hours", 8));
            if (said.status() != 200) {
                throw new IllegalStateException("A token for " + user + " was answered with " + said.status() + ": " + said.text());
            }
            return new Token(said.json().path("token").asText(), Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The API as somebody sees it. */
    public Http api(String user) {
        return Http.withToken(url(), token(user));
    }

    /** The pages as somebody sees them, signed in with the password of the demonstration. */
    public Http pages(String user) {
        return Http.signedIn(url(), user, password(user));
    }

    public String password(String user) {
        try {
            return Files.readAllLines(data.resolve("keys/demonstration-sign-ins")).stream()
                    .map(line -> line.split(" ")).filter(words -> words[0].equals(user)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(user))[1];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jars of the modules that ship, by id. */
    public static List<Path> shippedModules() {
        try (Stream<Path> files = Files.list(DISTRIBUTION.resolve("modules"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path shippedModule(String id) {
        return DISTRIBUTION.resolve("modules").resolve(id + ".jar");
    }

    /** A module that comes with the distribution and is not installed until somebody deploys it. */
    public static Path extraModule(String id) {
        return DISTRIBUTION.resolve("modules-extra").resolve(id + ".jar");
    }

    public String log() {
        try {
            return Files.readString(data.resolve("log/portal.log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it at once, for nothing of it is wanted any more, and takes its data folder away. */
    @Override
    public void close() {
        if (Files.exists(data.resolve("run.json"))) {
            ProcessHandle.of(pid()).ifPresent(Portal::end);
        }
        Scratch.keep(data.resolve("log/portal.log"), "logs", data.getParent().getFileName() + ".log");
        Scratch.delete(data.getParent());
    }

    void stop() {
        if (Files.exists(data.resolve("run.json"))) {
            Optional<ProcessHandle> process = ProcessHandle.of(pid());
            command("stop");
            process.filter(ProcessHandle::isAlive).ifPresent(ProcessHandle::destroyForcibly);
            process.ifPresent(ended -> ended.onExit().join());
        }
    }

    private JsonNode run() {
        try {
            return JSON.readTree(data.resolve("run.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
