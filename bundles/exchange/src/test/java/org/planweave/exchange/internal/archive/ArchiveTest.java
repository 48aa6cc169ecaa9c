package org.planweave.exchange.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.planweave.api.Problem;
import org.planweave.api.documents.PlanTables;
import org.planweave.api.modules.Audit;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Plan;
import org.planweave.api.tables.Table;
import org.planweave.exchange.internal.papers.PaperBox;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;

@PortalTest(module = "exchange")
class ArchiveTest {

    private static final String MARKET = "leisure-and-culture";

    @OnBothDatabases
    void thePublicEditionHoldsWhatAnybodyMayReadAndNothingElse(TestPortal portal) throws IOException {
        Round27 round = new Round27(portal);
        Map<String, byte[]> files = Unzipped.of(taken(round, "public"));
        assertThat(files.keySet()).containsExactly("hw-highways-and-waste/business-plan.csv", "hw-highways-and-waste/business-plan.json",
                "hw-highways-and-waste/business-plan.docx", "hw-highways-and-waste/csv-metadata.json", "manifest.json");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String text = file.getKey().endsWith(".docx") ? new String(Unzipped.of(file.getValue()).get("word/document.xml"),
                    StandardCharsets.UTF_8) : text(files, file.getKey());
            assertThat(text).as(file.getKey()).doesNotContain("zinnober", "Leisure", "Corporate", "Test lead");
        }
        assertThat(new PaperBox().read("again.csv", files.get("hw-highways-and-waste/business-plan.csv")).lines())
                .as("it is imported again").hasSize(2);
        JsonNode manifest = manifest(files);
        assertThat(manifest.at("/counts/plans").asInt()).isEqualTo(1);
        assertThat(manifest.at("/counts/lines").asInt()).isEqualTo(2);
        assertThat(manifest.path("extent").asText()).isEqualTo("public");
    }

    @OnBothDatabases
    void theWholeArchiveHoldsEachPlanInEachFormWithItsMetadataAndItsSums(TestPortal portal) throws Exception {
        Round27 round = new Round27(portal);
        round.pdf("pages");
        round.tables(comments());
        Map<String, byte[]> files = Unzipped.of(taken(round, "mine"));
        assertThat(files.keySet()).contains("lc-" + MARKET + "/business-plan.json", "lc-" + MARKET + "/business-plan.pdf",
                "lc-" + MARKET + "/business-plan-2.docx", "lc-" + MARKET + "/business-plan-comments.csv").endsWith("manifest.json");
        assertThat(text(files, "hw-highways-and-waste/business-plan.json")).contains("zinnober");
        assertThat(CsvOnTheWeb.check(files, "hw-highways-and-waste/")).isEqualTo(2);
        assertThat(CsvOnTheWeb.check(files, "lc-" + MARKET + "/")).isEqualTo(4);
        JsonNode manifest = manifest(files);
        assertThat(manifest.at("/counts/plans").asInt()).isEqualTo(3);
        assertThat(manifest.at("/counts/lines").asInt()).isEqualTo(5);
        assertThat(manifest.at("/counts/rowsOfOtherTables").asInt()).isEqualTo(3);
        assertThat(manifest.path("about").asText()).startsWith("Taken out by Test lead on ");
        assertThat(manifest.path("files")).hasSize(files.size() - 1).allSatisfy(file -> {
            byte[] content = files.get(file.path("path").asText());
            assertThat(file.path("bytes").asInt()).isEqualTo(content.length);
            assertThat(file.path("sha256").asText()).isEqualTo(sha256(content));
        });
        List<Audit.Entry> told = portal.audit().newest("plans:round:r27", null, 10);
        assertThat(told).extracting(Audit.Entry::action).containsExactly("round.archived", "round.archive.begun");
        assertThat(told.get(0).facts()).containsEntry("manifest", sha256(files.get("manifest.json"))).containsEntry("extent", "mine");
    }

    @OnBothDatabases
    void aFormulaInALineOrInACommentStaysText(TestPortal portal) throws IOException {
        Round27 round = new Round27(portal);
        round.tables(comments());
        Map<String, byte[]> files = Unzipped.of(taken(round, "mine"));
        assertThat(text(files, "hw-highways-and-waste/business-plan.csv")).contains(",\"'=HYPERLINK(").doesNotContain(",=", ",\"=");
        assertThat(text(files, "hw-highways-and-waste/business-plan-comments.csv")).contains("'@SUM(1)").doesNotContain("\n@");
    }

    @OnBothDatabases
    void anArchiveIsForThoseWhoServeTheWholeCouncil(TestPortal portal) {
        Round27 round = new Round27(portal);
        for (Person other : List.of(portal.person("planner", round.highways, Role.PLANNER), portal.person("director", round.highways,
                Role.DIRECTOR), portal.person("member", null, Role.MEMBER))) {
            portal.actAs(other);
            assertThat(status(round, "r27", "public")).isEqualTo(403);
            assertThatThrownBy(() -> round.pages().choice("r27")).isInstanceOf(Problem.class).hasMessageContaining("corporate strategy leads");
        }
        portal.actAs(null);
        assertThat(status(round, "r27", "public")).isEqualTo(401);
        portal.actAs(portal.person("admin", null, Role.ADMINISTRATOR));
        assertThat(round.resource().archive("current", "public").getStatus()).isEqualTo(200);
        assertThat(status(round, "r27", "everything")).isEqualTo(400);
        assertThat(status(round, "r99", "public")).isEqualTo(404);
        assertThat(status(round, "r2031", "public")).as("a round without plans").isEqualTo(409);
        assertThat(portal.audit().newest("plans:round:r27", null, 10)).as("nothing went out").isEmpty();
    }

    @OnBothDatabases
    void thePageOffersWhatThereIs(TestPortal portal) {
        Round27 round = new Round27(portal);
        assertThat(Html.string(round.pages().choice("2027-28").body())).contains("Public edition, plans: 1", "All that I may see, plans: 3",
                "action=\"/api/v1/rounds/r27/archive\"", "There is no PDF");
        round.pdf("pages");
        assertThat(Html.string(round.pages().choice("r27").body())).contains("Word, PDF and data").doesNotContain("There is no PDF");
        String drafts = Html.string(round.pages().choice(round.onlyDrafts()).body());
        assertThat(drafts).contains("No plan of 2032-33 is open to everybody yet", "name=\"extent\" value=\"mine\"").doesNotContain("radio");
        assertThat(Html.string(round.pages().choice("r2031").body())).contains("There is no plan of 2031-32 that you may read.")
                .doesNotContain("<form");
    }

    @OnBothDatabases
    void oneThatBreaksOffIsNoArchive(TestPortal portal) throws IOException {
        Round27 round = new Round27(portal);
        round.pdf(null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StreamingOutput content = (StreamingOutput) round.resource().archive("r27", "mine").getEntity();
        assertThatThrownBy(() -> content.write(out)).isInstanceOf(IllegalStateException.class);
        assertThat(Unzipped.of(out.toByteArray())).isNotEmpty().doesNotContainKey("manifest.json");
        assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1)).as("no table of contents").doesNotContain("PK\005\006");
        assertThat(portal.audit().newest("plans:round:r27", null, 10)).extracting(Audit.Entry::action)
                .containsExactly("round.archive.begun");
    }

    private static PlanTables comments() {
        return new PlanTables() {
            @Override
            public String name() {
                return "comments";
            }

            @Override
            public Table of(Plan plan) {
                return new Table("Comments", List.of(), List.of("Line", "Answered by", "Answered - by"), 0, List.of(List.of("@SUM(1)", "", "x")));
            }
        };
    }

    private static byte[] taken(Round27 round, String extent) throws IOException {
        Response response = round.resource().archive("r27", extent);
        assertThat(response.getMediaType()).hasToString("application/zip");
        assertThat(response.getHeaderString("Content-Disposition")).contains("plans-2027-28-" + extent + "-").endsWith(".zip\"");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((StreamingOutput) response.getEntity()).write(out);
        return out.toByteArray();
    }

    private static int status(Round27 round, String id, String extent) {
        return catchThrowableOfType(Problem.class, () -> round.resource().archive(id, extent)).status();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static JsonNode manifest(Map<String, byte[]> files) throws IOException {
        return new ObjectMapper().readTree(files.get("manifest.json"));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
