package org.planweave.cli.internal;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The server's Java process: how it is called. Karaf's own scripts are not used. */
final class ServerProcess {

    private static final String TRIM = "TrimNativeHeapInterval";

    private final Path home;
    private final DataFolder data;
    private final String host;
    private final int port;
    private final boolean demonstration;
    private final boolean noExtraModules;
    private Path karaf;
    private String migrate = "";

    ServerProcess(Path home, DataFolder data, String host, int port, boolean demonstration, boolean noExtraModules) {
        this.home = home;
        this.data = data;
        this.host = host;
        this.port = port;
        this.demonstration = demonstration;
        this.noExtraModules = noExtraModules;
        this.karaf = data.karaf();
    }

    /** May bring an older version's data forward: because somebody has a backup and asked for it. */
    ServerProcess migrating() {
        migrate = "asked";
        return this;
    }

    /** For an upgrade, by its number, to be looked at. */
    ServerProcess trial(String upgrade) {
        migrate = upgrade;
        karaf = data.trialKaraf();
        return this;
    }

    /** @param ownSession whether the process must outlive the terminal */
    Process launch(boolean ownSession) throws IOException {
        return builder(ownSession).start();
    }

    ProcessBuilder builder(boolean ownSession) throws IOException {
        List<String> command = new ArrayList<>();
        if (ownSession && Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.add("/usr/bin/setsid");
        }
        command.add(java().toString());
        command.addAll(options());
        command.addAll(List.of("-cp", classPath(), "org.apache.karaf.main.Main"));
        Path console = data.log().resolve("console.log");
        return new ProcessBuilder(command).directory(data.root().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true).redirectOutput(console.toFile());
    }

    /** A port of this machine that nothing listens on now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        options.add("@" + home.resolve("etc/jvm.options"));
        if (Runtime.version().feature() >= 24) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        if (knows(TRIM)) {
            // What libraries outside the heap gave back, such as models for synergies that left memory, goes to the system every five minutes.
            options.add("-XX:" + TRIM + "=300000");
        }
        options.addAll(properties());
        String own = System.getenv("PLANWEAVE_JAVA_OPTS");
        if (own != null) {
            Stream.of(own.strip().split("\\s+")).filter(option -> !option.isEmpty()).forEach(options::add);
        }
        return options;
    }

    /** Whether the Java that this and the server run on has an option; patch releases brought some. */
    private static boolean knows(String option) {
        try {
            return ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).getVMOption(option) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private List<String> properties() {
        return List.of(
                "-Dkaraf.home=" + home, "-Dkaraf.base=" + home, "-Dkaraf.etc=" + home.resolve("etc"),
                "-Dkaraf.data=" + karaf, "-Dkaraf.log=" + data.log(), "-Dkaraf.instances=" + karaf.resolve("instances"),
                "-Dkaraf.lock.dir=" + data.root(), "-Dkaraf.pid.file=" + karaf.resolve("pid"),
                "-Dkaraf.startLocalConsole=false", "-Djava.io.tmpdir=" + karaf.resolve("tmp"),
                "-Djava.util.logging.config.file=" + home.resolve("etc/java.util.logging.properties"),
                "-Dderby.stream.error.file=" + data.log().resolve("derby.log"),
                "-Dplanweave.data=" + data.root(), "-Dplanweave.modules=" + home.resolve("modules"),
                "-Dplanweave.host=" + host, "-Dplanweave.port=" + port,
                "-Dplanweave.demo=" + home.resolve("demo"), "-Dplanweave.demonstration=" + demonstration,
                "-Dplanweave.deployment=" + deployment(), "-Dplanweave.only-shipped-modules=" + noExtraModules,
                "-Dplanweave.version=" + new Distribution(home).version(), "-Dplanweave.migrate=" + migrate);
    }

    /** Deploying modules is off until a setting or the demonstration turns it on. */
    private boolean deployment() {
        String setting = System.getenv("PLANWEAVE_DEPLOYMENT");
        if (setting != null && !setting.isBlank()) {
            return Boolean.parseBoolean(setting.strip());
        }
        boolean first = !Files.exists(data.root().resolve("keys"));
        return first ? demonstration : !data.signIns().isEmpty();
    }

    private String classPath() throws IOException {
        try (Stream<Path> boot = Files.list(home.resolve("lib/boot")); Stream<Path> more = Files.list(home.resolve("lib/jdk9plus"))) {
            return Stream.concat(boot, more).filter(jar -> jar.toString().endsWith(".jar")).sorted().map(Path::toString)
                    .collect(Collectors.joining(":"));
        }
    }
}
