package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people send is shown to the scanner, all of it and before anybody else; only what it calls clean goes on. */
class ScanTest {

    private static final String CLEAN = "Fewer bins, the same streets.";

    /** Takes files in the two ways in which the portal takes them. */
    @Path("/api/v1/notes")
    public static final class Takes {

        final List<String> taken = new CopyOnWriteArrayList<>();

        @POST
        @Consumes(MediaType.MULTIPART_FORM_DATA)
        public String parts(List<EntityPart> parts) throws IOException {
            for (EntityPart part : parts) {
                taken.add(new String(part.getContent().readAllBytes(), StandardCharsets.UTF_8));
            }
            return "taken";
        }

        @POST
        @Consumes("application/java-archive")
        public String jar(InputStream jar) throws IOException {
            taken.add(new String(jar.readAllBytes(), StandardCharsets.UTF_8));
            return "taken";
        }

        @POST
        @Path("anything")
        @Consumes(MediaType.WILDCARD)
        public String anything(InputStream body) throws IOException {
            return jar(body);
        }
    }

    @TempDir
    java.nio.file.Path folder;
    private final Takes notes = new Takes();
    private ToyClamd scanner;
    private TestedPortal portal;

    @BeforeEach
    void start() throws Exception {
        scanner = ToyClamd.tcp();
        portal = portal(scanner.address());
    }

    @AfterEach
    void stop() throws Exception {
        portal.close();
        scanner.close();
    }

    @Test
    void whatIsCleanGoesOnAsItWasSent() {
        assertThat(jar(CLEAN).statusCode()).isEqualTo(200);
        assertThat(parts(CLEAN, "x".repeat(200_000)).statusCode()).isEqualTo(200);
        assertThat(notes.taken).containsExactly(CLEAN, CLEAN, "x".repeat(200_000));
        assertThat(scanner.shown).contains(CLEAN, "x".repeat(200_000));
        assertThat(portal.recorded.lines).isEmpty();
        assertThat(portal.get("/metrics").body()).contains("planweave_uploads_scanned_total{result=\"clean\"} 2");
    }

    @Test
    void theSocketMayBeAFile() throws Exception {
        try (ToyClamd local = ToyClamd.unix(folder.resolve("clamd.ctl")); TestedPortal other = portal(local.address())) {
            portal.close();
            portal = other;
            assertThat(jar(CLEAN).statusCode()).isEqualTo(200);
            assertThat(jar(ToyClamd.EICAR).statusCode()).isEqualTo(422);
        }
    }

    /** The signature stands at the beginning of its file, not of what was sent, so that each part has to be shown by itself. */
    @Test
    void whatIsFoundIsRefusedRecordedAndNotKept() throws IOException {
        long before = held();
        for (HttpResponse<String> answer : List.of(jar(ToyClamd.EICAR), parts(CLEAN, ToyClamd.EICAR))) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Eicar-Test-Signature", "Nothing of it was kept");
        }
        assertThat(notes.taken).isEmpty();
        assertThat(portal.recorded.lines).containsExactly("upload.refused portal:uploads {found=Eicar-Test-Signature}",
                "upload.refused portal:uploads {found=Eicar-Test-Signature}");
        assertThat(held()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(value = ToyClamd.Mood.class, names = {"TALKS", "CUTS", "HALF_AN_ANSWER", "SAYS_NOTHING"})
    void whatTheScannerDoesNotAnswerForIsRefused(ToyClamd.Mood mood) throws IOException {
        long before = held();
        scanner.mood = mood;
        HttpResponse<String> answer = jar("x".repeat(3_000_000));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("the check does not work just now");
        assertThat(notes.taken).isEmpty();
        assertThat(held()).isEqualTo(before);
        assertThat(portal.get("/metrics").body()).contains("planweave_uploads_scanned_total{result=\"failed\"} 1");
    }

    @ParameterizedTest
    @EnumSource(value = ToyClamd.Mood.class, names = {"HANGS", "STOPS_READING"})
    void aScannerThatDoesNotAnswerInTimeIsNotWaitedFor(ToyClamd.Mood mood) {
        scanner.mood = mood;
        Instant begun = Instant.now();
        assertThat(jar("x".repeat(6_000_000)).statusCode()).isEqualTo(503);
        assertThat(Duration.between(begun, Instant.now())).isBetween(Duration.ofMillis(900), Duration.ofSeconds(20));
        assertThat(notes.taken).isEmpty();
    }

    @Test
    void whereThereIsNoScannerNothingIsTaken() {
        scanner.close();
        assertThat(jar(CLEAN).statusCode()).isEqualTo(503);
        assertThat(notes.taken).isEmpty();
    }

    @Test
    void whatIsTooLargeForTheScannerIsRefusedWithThatReason() {
        scanner.mood = ToyClamd.Mood.TAKES_LITTLE;
        HttpResponse<String> answer = jar("x".repeat(3_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than the malware scanner looks at");
        assertThat(notes.taken).isEmpty();
    }

    @Test
    void aWrongAddressTakesNothing() throws Exception {
        portal.close();
        portal = portal("clamd on the other machine".replace(' ', '-'));
        assertThat(jar(CLEAN).statusCode()).isEqualTo(503);
        assertThat(notes.taken).isEmpty();
    }

    /** The protocol has no encryption of its own. By this address the same scanner is there, but not by a name of this machine. */
    @Test
    void nothingGoesToAnotherMachineUnlessTheAdministratorSaysSo() throws Exception {
        String elsewhere = scanner.address().replaceFirst("127\\.0\\.0\\.1|localhost", "0.0.0.0");
        portal.close();
        portal = portal(elsewhere, false);
        assertThat(jar(CLEAN).statusCode()).isEqualTo(503);
        assertThat(scanner.shown).isEmpty();
        portal.close();
        portal = portal(elsewhere, true);
        assertThat(jar(CLEAN).statusCode()).isEqualTo(200);
        assertThat(scanner.shown).contains(CLEAN);
    }

    @Test
    void whatHasNoPartsThoughItSaysSoIsRefused() {
        assertThat(send("multipart/form-data", CLEAN).statusCode()).isEqualTo(400);
        assertThat(send("multipart/form-data; boundary=cut", CLEAN).statusCode()).isEqualTo(400);
        assertThat(notes.taken).isEmpty();
    }

    @Test
    void tooMuchIsCutAtTheLimitAndNotKept() throws IOException {
        long before = held();
        assertThat(jar("x".repeat(9_000_000)).statusCode()).isEqualTo(413);
        assertThat(scanner.shown).isEmpty();
        assertThat(held()).isEqualTo(before);
    }

    @Test
    void whoIsNotSignedInHasNothingLookedAt() {
        HttpResponse<String> answer = portal.send(portal.request("/sign-in", "Content-Type", "application/pdf").POST(BodyPublishers.ofString(CLEAN)));
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(scanner.shown).isEmpty();
    }

    @Test
    void formsAndJsonAreNotFiles() {
        assertThat(anything("application/json", "{\"a\": [\"" + CLEAN + "\"]}").statusCode()).isEqualTo(200);
        assertThat(anything("application/x-www-form-urlencoded", "a=Fewer+bins%2C&b=").statusCode()).isEqualTo(200);
        assertThat(anything("application/json", "").statusCode()).isEqualTo(200);
        assertThat(scanner.shown).isEmpty();
    }

    /** A resource that takes anything does not look at what it is called. */
    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x+json", "application/x-www-form-urlencoded", "text/plain", "application/pdf", "a/b"})
    void aFileUnderAnotherNameIsOne(String type) {
        assertThat(anything(type, ToyClamd.EICAR + " and more").statusCode()).isEqualTo(422);
        assertThat(notes.taken).isEmpty();
    }

    @Test
    void aFileWithoutANameIsOne() {
        HttpResponse<String> answer = portal.send(portal.request("/api/v1/notes/anything", "Authorization", "Bearer token-ruth")
                .POST(BodyPublishers.ofString(ToyClamd.EICAR)));
        assertThat(answer.statusCode()).isEqualTo(422);
    }

    /** Whoever reads parts passes over what stands before the first; whoever takes anything reads just that. */
    @Test
    void whatStandsBeforeTheFirstPartIsLookedAtToo() {
        String parts = ToyClamd.EICAR + "\r\n--cut\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n" + CLEAN + "\r\n--cut--\r\n";
        assertThat(anything("multipart/form-data; boundary=cut", parts).statusCode()).isEqualTo(422);
        assertThat(notes.taken).isEmpty();
    }

    private TestedPortal portal(String address) throws Exception {
        return portal(address, false);
    }

    private TestedPortal portal(String address, boolean plain) throws Exception {
        TestedPortal started = new TestedPortal(new Config() {
            @Override
            public String scanner() {
                return address;
            }

            @Override
            public boolean scanner_plain() {
                return plain;
            }

            @Override
            public int scanner_seconds() {
                return 1;
            }
        });
        started.module("notes", 7, notes);
        return started;
    }

    private HttpResponse<String> jar(String words) {
        return send("application/java-archive", words);
    }

    private HttpResponse<String> parts(String... files) {
        StringBuilder body = new StringBuilder();
        for (String file : files) {
            body.append("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.docx\"\r\n\r\n").append(file).append("\r\n");
        }
        return send("multipart/form-data; boundary=cut", body + "--cut--\r\n");
    }

    private HttpResponse<String> send(String type, String words) {
        return send("/api/v1/notes", type, words);
    }

    private HttpResponse<String> anything(String type, String words) {
        return send("/api/v1/notes/anything", type, words);
    }

    private HttpResponse<String> send(String path, String type, String words) {
        return portal.send(portal.request(path, "Content-Type", type, "Authorization", "Bearer token-ruth")
                .POST(BodyPublishers.ofString(words)));
    }

    /** How many uploads lie in the folder of what is held for a moment. */
    private static long held() throws IOException {
        try (Stream<java.nio.file.Path> files = Files.list(java.nio.file.Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("planweave-scan-")).count();
        }
    }
}
