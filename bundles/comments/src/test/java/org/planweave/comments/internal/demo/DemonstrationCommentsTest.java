package org.planweave.comments.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.planweave.api.access.Classification;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.modules.DemonstrationPart;
import org.planweave.api.people.Department;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.Plan;
import org.planweave.comments.internal.consulting.Asked;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.consulting.Evidence;
import org.planweave.comments.internal.ledger.AskedRow;
import org.planweave.comments.internal.ledger.ConsultationRow;
import org.planweave.comments.internal.ledger.HappeningRow;
import org.planweave.comments.internal.ledger.LetInRow;
import org.planweave.comments.internal.ledger.MeetingRow;
import org.planweave.comments.internal.rows.AnswerColumns;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rows.PlaceColumns;
import org.planweave.comments.internal.rows.WordingRow;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Place;
import org.planweave.comments.internal.stored.CommentReads;
import org.planweave.comments.internal.stored.Wired;
import org.planweave.comments.internal.wired.MemoryPlans;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** The demonstration's own file over the demonstration's own plans. */
@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class DemonstrationCommentsTest {

    private static final Path DEMO = Path.of("../../karaf-assembly/src/main/distribution/demo");
    private static final ObjectMapper JSON = new ObjectMapper();

    @OnBothDatabases
    void everyCommentComesToTheStateThatTheFileExpects(TestPortal portal) throws IOException {
        Wired wired = new Wired(portal);
        wired.memory.clear();
        Map<String, Department> departments = people(wired);
        plans(wired, departments);

        portal.currentUser().asPortal(() -> {
            new DemonstrationComments(wired.past, wired.plans, portal.council()).load(new Folder());
            new DemonstrationConsultations(wired.pastConsultations, wired.plans, portal.council()).load(new Folder());
            return null;
        });
        consultationsHaveTheirLedger(wired);

        JsonNode expected = read("comments.json").get("comments");
        JsonNode wider = read("comments.json").get("wider");
        Map<String, Comment> kept = portal.currentUser().asPortal(() -> comments(wired.reads));
        assertThat(kept.values().stream().filter(one -> one.parent() == null)).hasSize(expected.size() + wider.size());
        wider.forEach(one -> checkWider(one, kept.get(one.get("text").asText()), wired));
        expected.forEach(one -> check(one, kept.get(one.get("text").asText()), wired));
    }

    /** Whatever day it is: a planned consultation has asked nobody yet, the others have, and their answers are found. */
    private static void consultationsHaveTheirLedger(Wired wired) throws IOException {
        List<Consultation> all = wired.ledger.of(List.of("HW-2027"));
        assertThat(all).extracting(Consultation::title).containsExactly("Cluster review", "What it costs", "Early views of members");
        List<Asked> review = wired.ledger.asked(List.of(all.get(0)));
        assertThat(review.stream().filter(Asked::answered).map(Asked::person)
                .map(id -> wired.portal.council().person(id).orElseThrow().username()))
                .contains("colm.hartley", "nadia.fenwick", "beth.oyelaran").doesNotContain("hannah.merrick");
        assertThat(wired.ledger.evidence("HW-2027")).filteredOn(Evidence::stands).extracting(Evidence::consultee)
                .contains(Consultee.TEAMS, Consultee.DEPARTMENTS);
    }

    private static void check(JsonNode expected, Comment comment, Wired wired) {
        String key = expected.get("key").asText();
        assertThat(comment).as(key).isNotNull();
        assertThat(comment.at()).as(key).isEqualTo(expected.get("at").asText());
        assertThat(wired.portal.council().person(comment.author()).orElseThrow().username()).as(key).isEqualTo(expected.get("by").asText());
        assertThat(comment.answer() == null).as(key).isEqualTo(expected.get("answer").isNull());
        Place place = comment.place();
        String state = place == null ? "held" : place.now().state().word();
        String wanted = expected.get("expect").asText();
        // Where words were rewritten, an anchor may fairly come to either.
        Set<String> fair = Set.of("changed", "lost").contains(wanted) ? Set.of("changed", "lost") : Set.of(wanted);
        assertThat(fair).as(key + " on “" + expected.get("on").asText() + "” came to " + state).contains(state);
    }

    private static void checkWider(JsonNode expected, Comment comment, Wired wired) {
        assertThat(comment.onLine()).isFalse();
        assertThat(comment.plan()).isEqualTo(expected.get("plan").asText().replace('/', '-'));
        assertThat(comment.section()).isEqualTo(expected.get("section").textValue());
        assertThat(comment.answer() == null).isEqualTo(expected.get("answer").isNull());
        assertThat(comment.mentions().stream().map(id -> wired.portal.council().person(id).orElseThrow().username()))
                .hasSize(expected.path("mentions").size());
    }

    private static Map<String, Comment> comments(CommentReads reads) {
        List<String> plans = List.of("HW", "PP", "HO", "AS", "CS", "CL", "PR", "CR");
        return reads.ofPlans(plans.stream().flatMap(code -> Stream.of(code + "-2027", code + "-2026")).toList(), Map.of()).stream()
                .collect(Collectors.toMap(Comment::text, one -> one, (one, same) -> one, HashMap::new));
    }

    private static Map<String, Department> people(Wired wired) throws IOException {
        Map<String, Department> departments = new HashMap<>(Map.of("HW", wired.highways, "HO", wired.housing, "CL", wired.culture));
        JsonNode council = read("council.json");
        council.get("departments").forEach(one -> departments.computeIfAbsent(
                one.get("code").asText(), code -> wired.portal.department(code, one.get("name").asText())));
        council.get("people").forEach(one -> wired.portal.person(
                one.get("username").asText(), departments.get(one.path("department").asText())));
        return departments;
    }

    private static void plans(Wired wired, Map<String, Department> departments) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(DEMO)) {
            files = all.filter(path -> path.getFileName().toString().matches("plans-.*\\.json")).sorted().toList();
        }
        for (Path file : files) {
            JsonNode one = JSON.readTree(file.toFile());
            Plan plan = wired.memory.plan(one.get("key").asText().replace('/', '-'), departments.get(one.get("department").asText()),
                    one.get("round").asText().equals("2027") ? MemoryPlans.ROUND : MemoryPlans.LAST, Audience.COUNCIL);
            one.get("lines").forEach(line -> line(wired, plan, line));
        }
    }

    private static void line(Wired wired, Plan plan, JsonNode line) {
        List<String> wordings = new ArrayList<>();
        StreamSupport.stream(line.path("history").spliterator(), false).map(JsonNode::asText).forEach(wordings::add);
        wordings.add(line.get("text").asText());
        String key = line.get("key").asText();
        LineDraft draft = new LineDraft(line.get("kind").asText(), line.get("section").asText(), "", Map.of(), List.of(),
                Classification.valueOf(line.get("classification").asText()));
        wired.memory.add(plan, plan.id() + '-' + key, key.toUpperCase(java.util.Locale.ROOT).replace('-', '.'), draft, wordings);
    }

    private static JsonNode read(String name) throws IOException {
        return JSON.readTree(DEMO.resolve(name).toFile());
    }

    private record Folder() implements DemonstrationPart.Files {

        @Override
        public Optional<InputStream> open(String name) {
            try {
                return Optional.of(Files.newInputStream(DEMO.resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public List<String> names() {
            return List.of("comments.json");
        }
    }
}
