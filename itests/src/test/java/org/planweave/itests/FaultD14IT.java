package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * D14: somebody announces two gigabytes, never comes to an end, or says less than they send. Each is cut at the limit and told so, no
 * file stays behind, and the process takes up no more room than it did. Whoever else is there is answered meanwhile.
 */
class FaultD14IT {

    private static final int TIMES = FaultFigures.times("D14", 2);
    private static final int CHUNK = 64 * 1024;
    /** Far above every limit, so that what is read to the end would be seen. */
    private static final long FAR_TOO_MUCH = 300L << 20;
    private static final String MULTIPART = "multipart/form-data; boundary=edge";
    private static final String PART = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan.docx\"\r\n"
            + "Content-Type: application/octet-stream\r\n\r\n";

    private record Upload(String path, String user, String type, String begins) {}

    /** What somebody was told, and how much they had sent by then. */
    private record Told(int status, long sent) {}

    private static final List<Upload> WAYS_IN = List.of(
            new Upload("api/v1/imports", "ruth.calloway", MULTIPART, PART),
            new Upload("api/v1/modules/check", "tess.rowan", "application/java-archive", ""),
            new Upload("api/v1/comments", "ruth.calloway", "application/json", "{\"text\": \""));

    private final Portal portal = Portal.shared();

    @Test
    void whatHasNoEndIsCutAndLeavesNothing() throws Exception {
        for (Upload upload : WAYS_IN) {
            endless(upload);
        }
        long filesBefore = files();
        double before = held();
        long most = 0;
        for (int i = 0; i < TIMES; i++) {
            for (Upload upload : WAYS_IN) {
                assertThat(announced(upload).status()).as("two gigabytes announced at %s", upload.path()).isEqualTo(413);
                Told told = endless(upload);
                assertThat(told.status()).as("without end at %s", upload.path()).isIn(413, 422, 400);
                assertThat(told.sent()).isLessThan(FAR_TOO_MUCH);
                most = Math.max(most, told.sent());
                brokenOff(upload);
                assertThat(portal.api("ruth.calloway").get("api/v1/plans/HW-2027").status()).isEqualTo(200);
            }
        }
        long more = Math.round(held() - before) >> 20;
        FaultFigures.of("D14").with("uploads", TIMES * 3 * WAYS_IN.size()).with("mostSentMB", most >> 20).with("heldMoreMB", more)
                .write();
        Awaitility.await("no file stays behind").atMost(Duration.ofMinutes(1)).until(() -> files() <= filesBefore);
        assertThat(more).as("MB more than before, less than half an upload").isLessThan(32);
    }

    private Told announced(Upload upload) throws IOException {
        try (Socket socket = opened(upload, "Content-Length: 2147483648")) {
            return new Told(status(socket.getInputStream()), 0);
        }
    }

    /** Sends on and on until it is answered or cut off. */
    private Told endless(Upload upload) throws IOException {
        long sent = 0;
        try (Socket socket = opened(upload, "Transfer-Encoding: chunked")) {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            chunk(out, upload.begins().getBytes(StandardCharsets.US_ASCII));
            byte[] more = "a".repeat(CHUNK).getBytes(StandardCharsets.US_ASCII);
            try {
                while (in.available() == 0 && sent < FAR_TOO_MUCH) {
                    chunk(out, more);
                    sent += CHUNK;
                }
            } catch (IOException e) {
                // It has shut its side; what it said stands before that.
                return new Told(status(in), sent);
            }
            return new Told(status(in), sent);
        }
    }

    /** Announces a megabyte and goes away after a little. */
    private void brokenOff(Upload upload) throws IOException {
        try (Socket socket = opened(upload, "Content-Length: 1048576")) {
            socket.getOutputStream().write((upload.begins() + "a".repeat(100)).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }

    private Socket opened(Upload upload, String length) throws IOException {
        URI url = URI.create(portal.url());
        Socket socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
        socket.getOutputStream().write(("POST /" + upload.path() + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\nAuthorization: Bearer "
                + portal.token(upload.user()) + "\r\nContent-Type: " + upload.type() + "\r\n" + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void chunk(OutputStream out, byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static int status(InputStream in) throws IOException {
        String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)).readLine();
        return Integer.parseInt(line.split(" ")[1]);
    }

    /** Files where the portal keeps what is on its way in. */
    private long files() throws IOException {
        long count = 0;
        for (String place : List.of("karaf/tmp", "quarantine", "tmp")) {
            Path folder = portal.data().resolve(place);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    count += all.filter(Files::isRegularFile).count();
                }
            }
        }
        return count;
    }

    /** Memory of the process after a collection, in kB. */
    /** Bytes that objects and buffers hold after a collection. What the process has of the machine besides is room it may use again. */
    private double held() throws IOException {
        Held.collect(portal);
        return Http.asNobody(portal.url()).get("metrics").text().lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\"}") || line.startsWith("jvm_buffer_pool_used_bytes{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }
}
