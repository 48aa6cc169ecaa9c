package org.planweave.itests.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.planweave.itests.Portal;
import org.planweave.itests.Scratch;
import org.planweave.itests.Sockets;

/** An nginx of its own with {@code service/nginx.conf} of the distribution, on free ports of this machine. */
final class Nginx implements AutoCloseable {

    /** The name that stands in the file. */
    static final String NAME = "plans.example.gov.uk";

    private final Path folder = Scratch.folder("nginx");
    private final int plain = Sockets.free();
    private final int secure = Sockets.free();
    private final Process process;

    /** @param change what to make of the file before it is used */
    Nginx(String portal, SelfSigned certificate, UnaryOperator<String> change) throws IOException {
        Path site = folder.resolve("site.conf");
        Files.writeString(site, change.apply(here(Files.readString(Portal.distribution().resolve("service/nginx.conf")), portal, certificate)));
        Path main = folder.resolve("nginx.conf");
        Files.writeString(main, main(site));
        process = new ProcessBuilder(program().toString(), "-c", main.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile()).start();
        Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(Files.readString(folder.resolve("said.txt")));
            }
            return isOpen(secure);
        });
    }

    static boolean isThere() {
        return places().anyMatch(Files::isExecutable);
    }

    private static Path program() {
        return places().filter(Files::isExecutable).findFirst().orElseThrow();
    }

    private static Stream<Path> places() {
        return Stream.concat(Stream.of("/usr/sbin"), Stream.of(System.getenv("PATH").split(":"))).map(place -> Path.of(place, "nginx"));
    }

    private String here(String file, String portal, SelfSigned certificate) {
        return file.replaceAll("(?m)^ *listen \\[::].*\n", "")
                .replace("listen 80;", "listen 127.0.0.1:" + plain + ";").replace("listen 443 ", "listen 127.0.0.1:" + secure + " ")
                .replace("http://127.0.0.1:8181", portal.replaceFirst("/$", ""))
                .replace("/etc/ssl/planweave/chain.pem", certificate.chain().toString()).replace("/etc/ssl/planweave/key.pem", certificate.key().toString())
                .replace("/var/log/nginx/", folder + "/");
    }

    private String main(Path site) {
        String parts = Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi").map(one -> one + "_temp_path " + folder + "/" + one + ";")
                .reduce("", (all, one) -> all + "  " + one + "\n");
        String user = "root".equals(System.getProperty("user.name")) ? "user root;\n" : "";
        return String.format(Locale.ROOT, "%sdaemon off;\npid %s/pid;\nerror_log %s/error.log;\nevents {}\nhttp {\n  access_log off;\n%s  include %s;\n}\n", user, folder, folder,
                parts, site);
    }

    int plain() {
        return plain;
    }

    int secure() {
        return secure;
    }

    /** Everything that it wrote down. */
    List<String> logs() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log")).flatMap(file -> {
                try {
                    return Files.readAllLines(file).stream();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).toList();
        }
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        Scratch.delete(folder);
    }
}
