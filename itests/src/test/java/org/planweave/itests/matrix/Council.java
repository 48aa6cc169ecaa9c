package org.planweave.itests.matrix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.planweave.itests.Portal;

/**
 * The demonstration council with more people and papers: an account for each kind of person that the table knows, a thing of each kind
 * and classification, and in each that is not for everybody a word that stands nowhere else.
 */
public final class Council {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "matrix fennel 4711 barge";
    private static final Map<String, String> KNOWN = Map.ofEntries(Map.entry("public", "sam.orchard"), Map.entry("member", "margaret.ashdown"),
            Map.entry("planner", "ruth.calloway"), Map.entry("director", "alison.keane"), Map.entry("otherplanner", "jonas.wray"),
            Map.entry("lead", "gareth.pike"), Map.entry("corporate", "helen.strand"), Map.entry("leadership", "catherine.moyle"),
            Map.entry("auditor", "ivor.tench"), Map.entry("finance", "farah.quill"), Map.entry("democratic", "mina.shah"),
            Map.entry("deployer", "tess.rowan"));
    /** Those who are made: their department, and their role if they have one. */
    private static final Map<String, String> MADE = Map.of("officer", "HW", "otherofficer", "CR", "clusterofficer", "HO", "observer", "AS",
            "invited", "CS", "suspended", "HW", "ended", "HW", "administrator", "CR administrator");

    private final Portal portal;
    private final Map<String, Caller> callers = new HashMap<>();
    private final Map<String, String> objects = new LinkedHashMap<>();
    private final Map<String, Canary> canaries = new LinkedHashMap<>();

    /** A word that only those may see who have a right on an object. */
    record Canary(String word, String right, String object) {}

    private Council(Portal portal) {
        this.portal = portal;
    }

    public static Council of(Portal portal) {
        Council council = new Council(portal);
        council.people();
        council.choose();
        council.lines();
        council.comments();
        council.others();
        council.invite();
        council.leave();
        council.awaitSearch();
        return council;
    }

    Caller caller(String person) {
        return callers.get(person);
    }

    /** The id of the object that the table calls so. */
    public String id(String object) {
        String id = objects.get(object);
        if (id == null) {
            throw new IllegalStateException("The tests make no “" + object + "”; let Council make one.");
        }
        return id;
    }

    /** The user name of somebody who is of the demonstration council; empty for whoever was made. */
    public Optional<String> user(String person) {
        return Optional.ofNullable(KNOWN.get(person));
    }

    /** The password of everybody who was made; the suspended have it too. */
    public String password() {
        return Caller.chosen(PASSWORD);
    }

    Iterable<Canary> canaries() {
        return canaries.values();
    }

    private void people() {
        callers.put("nobody", Caller.nobody(portal.url()));
        KNOWN.forEach((person, user) -> callers.put(person, Caller.signedIn(portal.url(), user, portal.password(user))));
        Caller owen = Caller.signedIn(portal.url(), "owen.blake", portal.password("owen.blake"));
        callers.put("root", owen);
        MADE.forEach((person, where) -> {
            String[] words = where.split(" ");
            JsonNode made = send(owen, "POST", "/api/v1/people", Map.of("username", "mx." + person, "name", "Mx " + person,
                    "department", words[0], "roles", words.length > 1 ? List.of(words[1]) : List.of(), "password", PASSWORD), Map.of());
            objects.put("person." + person, made.path("id").asText());
            callers.put(person, Caller.newcomer(portal.url(), "mx." + person, PASSWORD));
        });
    }

    /** The name by which somebody of the table signs in. */
    String username(String person) {
        return KNOWN.getOrDefault(person, "mx." + person);
    }

    private void choose() {
        callers.entrySet().stream().filter(one -> !one.getKey().equals("nobody")).forEach(one -> Letters.choosesAll(one.getValue()));
    }

    private void lines() {
        line("open", "HW-2027", "OPEN", false);
        line("internal", "HW-2027", "INTERNAL", true);
        line("exempt", "HW-2027", "EXEMPT", true);
        line("confidential", "HW-2027", "CONFIDENTIAL", true);
        String draft = send(caller("planner"), "POST", "/api/v1/plans", Map.of("department", "HW", "round", "2027", "kind", "Depot annex",
                "title", "Depot " + canary("Annexbrindle", "read plan", "plan.draft")), Map.of()).path("id").asText();
        objects.put("plan.review", "HW-2027");
        objects.put("plan.draft", draft);
        objects.put("plan.final", "HW-2026");
        objects.put("line.final", "HW-2026-a1-1");
        line("draft", draft, "OPEN", true);
        line("draft-exempt", draft, "EXEMPT", true);
    }

    /** Every line has a word to be found by; it is told to nobody who may not read the line, so it is a canary too. */
    private void line(String name, String plan, String classification, boolean secret) {
        String word = "Vellum" + name.replace("-", "") + "crest";
        String words = "Settle the matter of " + (secret ? canary(word, "read line", "line." + name) : "Tenterbrook")
                + " with " + canary("Quill" + name.replace("-", "") + "mote", "read line", "line." + name) + ".";
        objects.put("line." + name, send(caller("planner"), "POST", "/api/v1/plans/" + plan + "/lines", Map.of("kind", "action", "text", words,
                "section", "What we will do", "classification", classification), Map.of()).path("id").asText());
    }

    private void comments() {
        for (String name : List.of("open", "internal", "exempt", "confidential")) {
            comment("planner", name, "line." + name, "cluster");
        }
        comment("lead", "private", "line.open", "private");
    }

    private void comment(String who, String name, String line, String level) {
        String word = canary("Remark" + name + "sedge", "read comment", "comment." + name);
        objects.put("comment." + name, send(caller(who), "POST", "/api/v1/comments", Map.of("target", "plans:line:" + id(line),
                "text", "Who pays for " + word + "?", "level", level), Map.of()).path("id").asText());
    }

    private void others() {
        objects.put("cluster.streets", "streets-2027");
        objects.put("meeting.streets", send(caller("lead"), "POST", "/api/v1/clusters/streets-2027/meetings", Map.of("title",
                "About " + canary("Agendaplover", "read meeting", "meeting.streets"), "date", "2027-01-20", "time", "10:00", "place", "Room 1",
                "agenda", "Who digs", "minutes", ""), Map.of()).path("id").asText());
        objects.put("report.review", "report-hw-2027");
        objects.put("report.final", "report-hw-2026");
        send(caller("democratic"), "PUT", "/api/v1/reports/report-hw-2027/words/resource", Map.of("text",
                "Posts are in consultation at " + canary("Exemptmarl", "read exempt part", "report.review") + ".", "exempt", "4",
                "why", "The people should hear of it first."), Map.of("If-Match", "\"1\""));
        objects.put("initiative.agreed", json(caller("corporate").ask("GET", "/api/v1/synergies/initiatives", "", "", Map.of()))
                .path(0).path("id").asText());
        objects.put("thread.across", thread("CS-2027", "HW-2027"));
        objects.put("thread.within", thread("HO-2027", "HW-2027"));
    }

    /** The portal looks for threads when it has started, and again after lines have been written. */
    private String thread(String one, String other) {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> foundThread(one, other), Optional::isPresent).orElseThrow();
    }

    private Optional<String> foundThread(String one, String other) {
        JsonNode all = json(caller("corporate").ask("GET", "/api/v1/synergies?faint=true", "", "", Map.of()));
        return StreamSupport.stream(all.spliterator(), false)
                .filter(thread -> thread.path("lines").findValuesAsText("plan").containsAll(List.of(one, other)))
                .map(thread -> thread.path("id").asText()).sorted().findFirst();
    }

    private void invite() {
        Caller.Answer answer = caller("planner").ask("POST", "/comments/consultations/new", Caller.FORM, Caller.form(Map.of("plan", "HW-2027",
                "title", "Tell us about your side", "opens", LocalDate.now().toString(), "closes", LocalDate.now().plusDays(30).toString(),
                "people", "mx.invited", "confirm", "yes")), Map.of());
        if (answer.status() != 303) {
            throw new IllegalStateException("Inviting answered " + answer.status() + ": " + answer.text());
        }
        objects.put("consultation.hw", answer.location().replaceAll(".*/consultations/", "").replaceAll("[?#].*", ""));
    }

    /** Two sessions that were good and are no more: one by signing out, one because the account is suspended. */
    private void leave() {
        caller("ended").ask("POST", "/sign-out", Caller.FORM, "", Map.of());
        caller("root").ask("POST", "/admin/people/" + id("person.suspended") + "/suspend", Caller.FORM, "", Map.of());
    }

    private void awaitSearch() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> List.of("open", "internal", "exempt", "confidential", "draft").stream()
                .allMatch(name -> found("planner", "Quill" + name + "mote")));
    }

    boolean found(String person, String word) {
        return !json(caller(person).ask("GET", "/api/v1/search?q=" + word, "", "", Map.of())).isEmpty();
    }

    private String canary(String word, String right, String object) {
        canaries.put(word, new Canary(word, right, object));
        return word;
    }

    private static JsonNode send(Caller who, String verb, String path, Map<String, ?> body, Map<String, String> headers) {
        try {
            Caller.Answer answer = who.ask(verb, path, Caller.JSON, JSON.writeValueAsString(body), headers);
            if (answer.status() >= 300) {
                throw new IllegalStateException(verb + " " + path + " answered " + answer.status() + ": " + answer.text());
            }
            return json(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(Caller.Answer answer) {
        try {
            return JSON.readTree(answer.text().substring(answer.text().indexOf('\n') + 1));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer.text(), e);
        }
    }
}
