package org.planweave.exchange.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.planweave.api.Problem;
import org.planweave.api.people.Role;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.exchange.internal.export.ExportResource;
import org.planweave.exchange.internal.export.Pdf;
import org.planweave.exchange.internal.export.PlanDocuments;
import org.planweave.exchange.internal.imports.Importer;
import org.planweave.exchange.internal.imports.Outlooks;
import org.planweave.exchange.internal.papers.PaperBox;
import org.planweave.exchange.internal.wired.PlansInMemory;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "exchange")
class ImportsResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAPER = """
            Business Plan 2028-29

            Department: Highways and Waste

            Objectives

            - Keep every main road open in winter
            - Collect food waste from all homes

            Budget

            Our revenue budget is £1,250,000 for the year.
            """;
    private static final String KPIS = """
            Service,Code,Indicator,Unit,Target,Actual,Status
            Highways & Waste,HW1,Potholes mended within five days,%,95.5,97,Green
            Highways & Waste,HW2,Bins missed each week,number,40,-3,Amber
            Parks,PK1,Playgrounds checked,%,100,0,Red
            """;

    @OnBothDatabases
    void aCheckSaysWhatWouldBeReadAndChangesNothing(TestPortal portal) {
        Wired wired = new Wired(portal);
        JsonNode said = json(wired.send("plan.md", PAPER, "check", "true"));
        assertThat(said.path("department").asText()).isEqualTo("Highways and Waste");
        assertThat(said.path("period").asText()).isEqualTo("2028-29");
        assertThat(said.path("contacts").isArray() && said.path("notUnderstood").isArray()).isTrue();
        JsonNode line = said.path("lines").get(0);
        assertThat(line.path("kind").asText()).isEqualTo("objective");
        assertThat(line.path("text").asText()).isEqualTo("Keep every main road open in winter");
        assertThat(line.path("at").asText()).contains("7");
        JsonNode budget = said.path("lines").get(2);
        assertThat(budget.path("amount").isNumber()).isTrue();
        assertThat(budget.path("amount").asLong()).isEqualTo(1_250_000);
        assertThat(budget.path("budgetKind").asText()).isEqualTo("revenue");
        assertThat(said.path("missing").toString()).contains("--create");
        assertThat(wired.plans.all()).isEmpty();
        assertThat(wired.plans.rounds()).hasSize(1);
    }

    @OnBothDatabases
    void aTableOfSeveralServicesSaysTheLinesOfEach(TestPortal portal) {
        JsonNode said = json(new Wired(portal).send("kpis.csv", KPIS, "check", "true", "period", "2027-28"));
        assertThat(said.path("department").asText()).isEqualTo("all services");
        assertThat(said.path("lines")).hasSize(3);
        JsonNode first = said.path("lines").get(0);
        assertThat(first.path("target").decimalValue()).isEqualByComparingTo("95.5");
        assertThat(first.path("actual").isNumber()).isTrue();
        assertThat(first.path("code").asText()).isEqualTo("HW1");
        assertThat(first.path("department").asText()).isEqualTo("Highways & Waste");
        assertThat(said.path("plans")).hasSize(2);
        assertThat(said.path("plans").get(1).path("lines").get(0).path("actual").asInt(-1)).isZero();
    }

    @OnBothDatabases
    void aMissingDepartmentOrRoundIsMadeOnlyIfSaid(TestPortal portal) {
        Wired wired = new Wired(portal);
        Problem problem = catchThrowableOfType(Problem.class, () -> wired.send("kpis.csv", KPIS, "period", "2028-29"));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.detail()).contains("Parks").contains("--create");
        assertThat(wired.plans.all()).isEmpty();
        Response made = wired.send("kpis.csv", KPIS, "period", "2028-29", "create", "true");
        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(json(made).path("plans")).hasSize(2);
        assertThat(json(made).path("created").toString()).contains("Parks", "2028");
        assertThat(portal.council().department("Parks")).isPresent();
        assertThat(wired.plans.all()).extracting(plan -> plan.round()).containsOnly("r2028");
    }

    @OnBothDatabases
    void theSamePaperAgainChangesNothingAndAnotherIsRefused(TestPortal portal) {
        Wired wired = new Wired(portal);
        assertThat(wired.send("a.md", PAPER, "create", "true").getStatus()).isEqualTo(201);
        Response again = wired.send("a.md", PAPER, "create", "true");
        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(json(again).path("plans").get(0).path("already").asBoolean()).isTrue();
        Problem other = catchThrowableOfType(
                Problem.class, () -> wired.send("a.md", PAPER.replace("food waste", "glass"), "create", "true"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.detail()).contains("Highways and Waste").contains("another kind");
        assertThat(wired.plans.all()).hasSize(1);
    }

    @OnBothDatabases
    void whatFailsHalfWayLeavesNothingBehind(TestPortal portal) {
        Wired wired = new Wired(portal);
        String paper = PAPER.replace("Collect food waste from all homes", "Please refuse me");
        catchThrowableOfType(Problem.class,
                () -> wired.send("a.md", paper, "create", "true", "department", "Nobody's Land"));
        assertThat(portal.council().department("Nobody's Land")).isEmpty();
        assertThat(portal.audit().newest(null, null, 50)).noneMatch(entry -> entry.action().equals("plan.imported"));
    }

    @OnBothDatabases
    void aFileThatIsNoPlanIsRefusedInASentence(TestPortal portal) {
        Wired wired = new Wired(portal);
        Problem empty = catchThrowableOfType(Problem.class, () -> wired.send("a.txt", "", "check", "true"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.type()).isEqualTo("empty");
        Problem large = catchThrowableOfType(
                Problem.class, () -> wired.send("a.txt", new ByteArrayInputStream(new byte[40 << 20]), "check",
                        "true"));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.detail()).contains("40 MB").contains("20 MB");
    }

    @OnBothDatabases
    void aTableThatWasExportedIsImportedAgainLineForLine(TestPortal portal) {
        Wired wired = new Wired(portal);
        JsonNode first = json(wired.send("kpis.csv", KPIS.replace("Bins missed each week",
                "\"=Bins, \"\"missed\"\" each week\""), "period", "2027-28",
                "department", "Highways and Waste"));
        String plan = first.path("plan").asText();
        Response exported = export(wired, portal).plan(plan, "csv");
        byte[] table = (byte[]) exported.getEntity();
        assertThat(new String(table,
                StandardCharsets.UTF_8)).startsWith("\uFEFFplan,department,round,kind,section,text")
                .contains("\"'=Bins, \"\"missed\"\" each week\"").contains(",-3,");
        assertThat(exported.getHeaderString("Content-Disposition")).contains("highways-and-waste").endsWith(".csv\"");
        String again = json(wired.send("again.csv", new ByteArrayInputStream(table), "kind",
                "Copy")).path("plan").asText();
        assertThat(again).isNotEqualTo(plan);
        assertThat(wired.plans.lines(again)).usingRecursiveFieldByFieldElementComparatorOnFields("kind", "section",
                "text", "fields")
                .isEqualTo(wired.plans.lines(plan));
        Line one = wired.plans.lines(again).get(1);
        assertThat(one.text()).isEqualTo("=Bins, \"missed\" each week");
        assertThat(one.field(LineFields.ACTUAL)).isEqualTo("-3");
    }

    @OnBothDatabases
    void aWorkbookThatWasTakenOutCanBeImportedAgain(TestPortal portal) {
        Wired wired = new Wired(portal);
        String odd = KPIS.replace("Potholes mended", "'=Potholes  mended");
        String plan = json(wired.send("k.csv", odd, "create", "true", "period", "2027-28", "department", "Highways and Waste"))
                .path("plan").asText();
        ExportResource export = export(wired, portal);
        byte[] book = (byte[]) export.plan(plan, "xlsx").getEntity();
        String again = json(wired.send("again.xlsx", new ByteArrayInputStream(book), "kind", "Copy")).path("plan").asText();
        assertThat(wired.plans.lines(again)).usingRecursiveFieldByFieldElementComparatorOnFields("kind", "section", "text", "fields")
                .isEqualTo(wired.plans.lines(plan));
    }

    @OnBothDatabases
    void whatCannotBeWrittenYetSaysWhatCan(TestPortal portal) {
        Wired wired = new Wired(portal);
        String plan = json(wired.send("a.md", PAPER, "create", "true")).path("plan").asText();
        ExportResource export = export(wired, portal);
        for (String format : List.of("pdf", "xls")) {
            Problem problem = catchThrowableOfType(Problem.class, () -> export.plan(plan, format));
            assertThat(problem.status()).isEqualTo(406);
            assertThat(problem.detail()).contains("ask for docx, xlsx, ").endsWith("csv, html or json.");
        }
        assertThat(new String((byte[]) export.plan(plan, "html").getEntity(), StandardCharsets.UTF_8))
                .contains("<dd><p>Keep every main road open in winter</p>");
        assertThat(catchThrowableOfType(Problem.class, () -> export.plan("none", "csv")).status()).isEqualTo(404);
    }

    private static JsonNode json(Response response) {
        return JSON.valueToTree(response.getEntity());
    }

    /** The module's services over a test's portal; a corporate strategy lead is asking. */
    private static final class Wired {

        final PlansInMemory plans = new PlansInMemory();
        private final ImportsResource resource;

        Wired(TestPortal portal) {
            portal.department("HW", "Highways and Waste");
            portal.actAs(portal.person("cora", null, Role.CORPORATE_LEAD));
            Importer importer = new Importer(
                    plans, portal.council(), portal.transactions(), portal.audit(), new Outlooks(plans,
                            portal.council()));
            resource = new ImportsResource(new PaperBox(), importer);
        }

        Response send(String name, String content, String... query) {
            return send(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), query);
        }

        Response send(String name, InputStream content, String... query) {
            MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
            for (int i = 0; i < query.length; i += 2) {
                values.putSingle(query[i], query[i + 1]);
            }
            UriInfo uri = (UriInfo) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {UriInfo.class}, (proxy, method, arguments) -> values);
            try {
                return resource.body(uri, name, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static ExportResource export(Wired wired, TestPortal portal) {
        return new ExportResource(wired.plans, portal.currentUser(), new PlanDocuments(wired.plans, portal.council(), new Pdf()));
    }
}
