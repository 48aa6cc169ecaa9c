package org.planweave.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ApiTest {

    @TempDir
    Path data;

    private final List<String> requests = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private HttpServer server;
    private FileChannel lock;
    private FileLock held;
    private int status = 200;
    private String type = "application/json";
    private String answer = "{}";
    private byte @Nullable [] bytes;

    @BeforeEach
    void aRunningPortal() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::respond);
        server.start();
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/operator.token"), "secret\n");
        Files.writeString(data.resolve("run.json"), "{\"url\":\"http://127.0.0.1:" + server.getAddress().getPort()
                + "/\",\"pid\":1,\"since\":\"2026-11-01T09:00:00Z\"}");
        lock = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        held = lock.lock();
    }

    @AfterEach
    void stopped() throws IOException {
        held.release();
        lock.close();
        server.stop(0);
    }

    private void respond(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        byte[] content = bytes != null ? bytes : answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
        exchange.close();
    }

    @Test
    void actsAsTheOwnerOfTheDataFolder() {
        answer = "{\"token\":\"abc\"}";
        assertThat(run("token", "amara", "--hours", "2")).isZero();
        assertThat(out.toString().strip()).isEqualTo("abc");
        assertThat(requests).hasSize(1).first().asString().startsWith("POST /api/v1/tokens Bearer secret ")
                .contains("\"user\":\"amara\"").contains("\"hours\":2");
    }

    @Test
    void sendsAModuleAsItIs() throws IOException {
        Path jar = Files.writeString(data.resolve("surveys.jar"), "not read here");
        answer = "{\"accepted\":false,\"refusals\":[\"It is not signed.\"],\"steps\":[]}";
        assertThat(run("modules", "check", jar.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("It is not signed.");
        assertThat(requests).containsExactly("POST /api/v1/modules/check Bearer secret not read here");
    }

    @Test
    void showsTheFrameworksOwnList() {
        answer = "[{\"id\":7,\"symbolicName\":\"org.planweave.notes\",\"version\":\"1.0.0\",\"state\":\"ACTIVE\",\"module\":\"notes\",\"starts\":2}]";
        assertThat(run("modules", "bundles")).isZero();
        assertThat(requests).first().asString().startsWith("GET /api/v1/modules/bundles ");
        assertThat(out.toString().lines()).containsExactly(
                "Id  State   Version  Starts  Symbolic name        Module",
                "7   ACTIVE  1.0.0    2       org.planweave.notes  notes");
    }

    @Test
    void whatModulesLeftStandsBelowHeadings() {
        answer = "[{\"id\":\"surveys\",\"title\":\"Surveys\",\"version\":\"1.2.0\",\"removedAt\":\"2027-03-01T09:00:00Z\",\"texts\":4,"
                + "\"tables\":[{\"name\":\"survey\",\"rows\":2},{\"name\":\"answer\",\"rows\":30}]}]";
        assertThat(run("modules", "left")).isZero();
        assertThat(out.toString().lines()).containsExactly(
                "Id       Title    Version  Removed at            Tables  Rows  Texts",
                "surveys  Surveys  1.2.0    2027-03-01T09:00:00Z  2       32    4");
    }

    @Test
    void howModulesAreStandsBelowHeadings() {
        answer = "[{\"id\":\"plans\",\"version\":\"0.1.0\",\"owner\":\"\",\"title\":\"Plans\",\"detail\":\"\"}]";
        assertThat(run("modules", "list")).isZero();
        assertThat(out.toString().lines()).containsExactly("Id     Version  Owner  Title  Detail", "plans  0.1.0           Plans");
    }

    @Test
    void saysWhatDepartmentsMayChoose() {
        answer = "[]";
        assertThat(run("modules", "allow", "comments:receive", "off-for-all", "--reason", "For the election")).isZero();
        assertThat(requests).first().asString().startsWith("PUT /api/v1/modules/comments/switches ")
                .contains("\"name\":\"receive\"").contains("\"choice\":\"OFF_FOR_ALL\"").contains("\"reason\":\"For the election\"");
        assertThat(run("modules", "allow", "comments:receive", "off-for-all")).as("without a reason").isEqualTo(2);
    }

    @Test
    void aSwitchSaysWhatAndForWhom() {
        assertThat(run("switch", "comments:give", "markets", "off", "--cluster", "streets", "--reason", "Busy")).isZero();
        assertThat(requests).first().asString().startsWith("PUT /api/v1/departments/markets/features")
                .contains("\"name\":\"give\"").contains("\"on\":false").contains("\"cluster\":\"streets\"");
    }

    @Test
    void anImportNamesTheFile() throws IOException {
        Path paper = Files.writeString(data.resolve("a plan.md"), "# Plan");
        answer = "{\"title\":\"A plan\",\"department\":\"Markets\",\"period\":\"2026/27\",\"lines\":[{}],\"contacts\":[],\"notUnderstood\":[]}";
        assertThat(run("import", "--check", paper.toString())).isZero();
        assertThat(requests).first().asString().contains("check=true").contains("file=a%20plan.md");
        assertThat(out.toString()).contains("Would read \"A plan\" of Markets for 2026/27: 1 lines");
    }

    @Test
    void scoresGoToAFileAndTheRestIsPrinted() throws IOException {
        Path lines = Files.writeString(data.resolve("lines.jsonl"), "{}\n");
        Path scores = data.resolve("scores.jsonl");
        answer = "{\"auc\":0.9,\"scores\":[{\"a\":\"1\",\"b\":\"2\",\"score\":0.5}]}";
        assertThat(run("synergies", "evaluate", lines.toString(), lines.toString(), "--scores", scores.toString())).isZero();
        assertThat(Json.object(out.toString())).containsOnlyKeys("auc");
        assertThat(Files.readAllLines(scores)).containsExactly("{\"a\":\"1\",\"b\":\"2\",\"score\":0.5}");
    }

    @Test
    void allPlansOfARoundComeAsOneFileThatCanBeOpened() throws IOException {
        Path file = data.resolve("plans.zip");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream whole = new ZipOutputStream(zip)) {
            whole.putNextEntry(new ZipEntry("manifest.json"));
        }
        type = "application/zip";
        bytes = zip.toByteArray();
        assertThat(run("export", "round", "2027-28", "--all", "--out", file.toString())).isZero();
        assertThat(requests).containsExactly("GET /api/v1/rounds/2027-28/archive?extent=mine Bearer secret ");
        assertThat(out.toString()).contains("1 files in ").contains("plans.zip");
        assertThat(file).hasBinaryContent(zip.toByteArray());
    }

    @Test
    void aRoundThatBrokeOffLeavesNoFileBehind() throws IOException {
        Path file = data.resolve("plans.zip");
        type = "application/zip";
        bytes = new byte[] {'P', 'K', 3, 4, 0, 0};
        assertThat(run("export", "round", "--out", file.toString())).isEqualTo(1);
        assertThat(requests).first().asString().contains("/rounds/current/archive?extent=public");
        status = 409;
        type = "application/problem+json";
        bytes = null;
        answer = "{\"detail\":\"No plan is open to everybody yet.\"}";
        assertThat(run("export", "round", "--out", file.toString())).isEqualTo(1);
        try (Stream<Path> left = Files.list(data)) {
            assertThat(left.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.startsWith("plans"));
        }
    }

    @Test
    void aNoComesInThePortalsOwnWords() {
        status = 404;
        type = "application/problem+json";
        answer = "{\"title\":\"Not found\",\"detail\":\"There is no module surveys.\"}";
        Api api = new Api("http://127.0.0.1:" + server.getAddress().getPort() + "/", "secret");
        assertThatThrownBy(() -> api.delete("/api/v1/modules/surveys")).isInstanceOf(Refused.class)
                .hasMessage("There is no module surveys.");
    }

    private int run(String... args) {
        CommandLine line = Planweave.commandLine();
        line.setOut(new PrintWriter(out, true));
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--data";
        all[args.length + 1] = data.toString();
        return line.execute(all);
    }
}
