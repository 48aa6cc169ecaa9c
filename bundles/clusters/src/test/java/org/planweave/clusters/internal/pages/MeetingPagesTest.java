package org.planweave.clusters.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.access.Classification;
import org.planweave.api.notices.CalendarDay;
import org.planweave.api.people.HeldWork;
import org.planweave.api.people.Person;
import org.planweave.api.people.WorkPassedOn;
import org.planweave.api.planning.Line;
import org.planweave.clusters.internal.offered.ActionTasks;
import org.planweave.clusters.internal.offered.ClusterDays;
import org.planweave.clusters.internal.offered.LineActions;
import org.planweave.clusters.internal.rows.ClusterRow;
import org.planweave.clusters.internal.rows.HistoryRow;
import org.planweave.clusters.internal.rows.MeetingRow;
import org.planweave.clusters.internal.rows.ReorganisationRow;
import org.planweave.clusters.internal.rows.SheetRow;
import org.planweave.clusters.internal.rows.TaskRow;
import org.planweave.clusters.internal.rules.Cluster;
import org.planweave.clusters.internal.rules.Meeting;
import org.planweave.clusters.internal.stored.HeldActions;
import org.planweave.clusters.internal.stored.PassesActionsOn;
import org.planweave.clusters.internal.wired.Http;
import org.planweave.clusters.internal.wired.Http.Answer;
import org.planweave.clusters.internal.wired.WiredClusters;
import org.planweave.clusters.internal.rules.Task;
import org.planweave.test.HeardTidings;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;
import org.planweave.ui.Waiting;

@PortalTest(module = "clusters", entities = {ClusterRow.class, HistoryRow.class, SheetRow.class, MeetingRow.class, TaskRow.class,
    ReorganisationRow.class})
class MeetingPagesTest {

    private static final String NASTY = "<script>alert(1)</script> & \"quotes\"";

    /** A cluster with one meeting that was called by form. */
    private static final class Called {
        final WiredClusters wired;
        final Cluster cluster;
        final Http http;
        final String path;
        final Meeting meeting;
        final Line line;

        Called(TestPortal portal) {
            wired = new WiredClusters(portal);
            cluster = wired.clusters.form(wired.streets(), null);
            line = wired.plans.line(wired.plans.plan(wired.highways.id(), "r27"), "Mend the bridge");
            http = new Http(wired);
            Answer called = http.form("/clusters/" + cluster.id() + "/meetings/new", "title", NASTY, "date", "2026-01-28", "time",
                    "14:00", "place", "Room 2", "agenda", "First point\r\n\r\nSecond point", "minutes", "");
            assertThat(called.status()).as(called.text()).isEqualTo(303);
            path = String.valueOf(called.location());
            meeting = wired.meetingReads.of(cluster.id()).get(0);
        }

        Answer give(String words, String owner, String due, String about) {
            return http.form(path + "/actions", "words", words, "owner", owner, "due", due, "line", about);
        }

        String content(Map<String, Content> shown) {
            return shown.values().stream().map(Html::string).findFirst().orElse("");
        }
    }

    private static Document shown(Answer answer) {
        assertThat(answer.text()).doesNotContain("‹").doesNotContain("<script").doesNotContain(">null<");
        return Jsoup.parse(answer.text());
    }

    @OnBothDatabases
    void callsMinutesAndShowsAMeetingToTheClusterAlone(TestPortal portal) {
        Called called = new Called(portal);
        Document page = shown(called.http.get(called.path));

        assertThat(page.select("h1").text()).isEqualTo(NASTY);
        assertThat(page.select(".pw-head__over").text()).isEqualTo("28 January 2026, 14:00, Room 2");
        assertThat(page.select("ol.govuk-list li").eachText()).containsExactly("First point", "Second point");
        Answer minuted = called.http.form(called.path + "/edit", "from", "1", "title", "January", "date", "2026-01-28", "minutes",
                "We agreed.");
        assertThat(minuted.status()).isEqualTo(303);
        assertThat(shown(called.http.get("/clusters/" + called.cluster.id() + "/meetings")).select("tbody tr").eachText())
                .containsExactly("January 28 January 2026 Minuted");
        assertThat(portal.audit().newest(called.meeting.ref().toString(), null, 9)).extracting(entry -> entry.action())
                .containsExactlyInAnyOrder("meeting.called", "meeting.changed");

        for (Person reader : List.of(called.wired.housingPlanner, called.wired.culturePlanner, called.wired.corporate)) {
            called.wired.as(reader);
            assertThat(called.http.get(called.path).status()).as(reader.username()).isEqualTo(200);
        }
        called.wired.as(called.wired.housingPlanner);
        assertThat(called.http.form(called.path + "/edit", "from", "2", "title", "Mine", "date", "2026-01-28").status())
                .as("a member does not minute").isEqualTo(403);
        for (Person stranger : List.of(portal.person("stan.stranger", called.wired.children), called.wired.administrator)) {
            called.wired.as(stranger);
            assertThat(called.http.get(called.path).status()).as(stranger.username()).isEqualTo(404);
            assertThat(called.http.get("/api/v1" + called.path).status()).isEqualTo(404);
            assertThat(called.http.get(called.path + "/edit").status()).as("not even whom to ask about it").isEqualTo(404);
            assertThat(called.http.form(called.path + "/edit", "title", "Mine", "date", "2026-01-28").status()).isEqualTo(404);
            assertThat(called.http.get("/api/v1/clusters/" + called.cluster.id() + "/meetings").json()).isEmpty();
        }
    }

    @OnBothDatabases
    void whatSomebodyWasStillToDoPassesOnToWhoeverMayReadIt(TestPortal portal) {
        Called called = new Called(portal);
        String from = called.wired.housingPlanner.id();
        called.give("Ask the trams", from, "2026-02-12", "");
        called.give("Ask the buses", from, "2026-02-10", "");
        Person stranger = portal.person("stan.stranger", called.wired.children);
        PassesActionsOn listener = new PassesActionsOn(called.wired.meetings, portal.council());
        HeldActions held = new HeldActions(called.wired.meetingReads, portal.memberships(), called.wired.plans);
        portal.currentUser().asPortal(() -> {
            assertThat(held.of(called.wired.housingPlanner)).extracting(HeldWork.Held::words).anyMatch(words -> words.startsWith("2 things to do"));
            listener.on(new WorkPassedOn(from, null, stranger.id()));
            listener.on(new WorkPassedOn(from, null, null));
            listener.on(new WorkPassedOn(from, called.wired.housingPlanner.department(), called.wired.culturePlanner.id()));
            assertThat(called.wired.meetingReads.open(from)).as("nobody yet, and nobody who may not read it").hasSize(2);
            listener.on(new WorkPassedOn(from, null, called.wired.culturePlanner.id()));
            listener.on(new WorkPassedOn(from, null, called.wired.culturePlanner.id()));
            assertThat(called.wired.meetingReads.open(from)).isEmpty();
            assertThat(called.wired.meetingReads.open(called.wired.culturePlanner.id())).hasSize(2);
            return held;
        });
    }

    @OnBothDatabases
    void staysReadableWhenTheClusterIsClosed(TestPortal portal) {
        Called called = new Called(portal);
        called.wired.clusters.setOpen(called.cluster.id(), 1, false, "Done for this year");

        called.wired.as(called.wired.housingPlanner);
        assertThat(called.http.get(called.path).status()).isEqualTo(200);
    }

    @OnBothDatabases
    void tellsWhoIsToDoSomethingUntilAllOfItIsSettled(TestPortal portal) {
        HeardTidings heard = new HeardTidings(portal);
        Called called = new Called(portal);
        WiredClusters wired = called.wired;
        String hal = wired.housingPlanner.id();
        heard.since();
        called.give("Ask the trams", hal, "2026-02-12", "");
        assertThat(heard.since()).singleElement().satisfies(told -> {
            assertThat(told.notice().people()).containsExactly(hal);
            assertThat(told.notice().sentence()).endsWith("gave you something to do by 12 February 2026: Ask the trams");
            assertThat(told.notice().due()).isEqualTo("2026-02-12");
        });
        called.give("Ask the buses", hal, "2026-02-10", "");
        assertThat(heard.since()).singleElement().satisfies(told -> assertThat(told.notice().sentence())
                .contains("gave you 2 things to do after").endsWith("the first by 10 February 2026."));
        List<Task> open = wired.meetingReads.open(hal);
        wired.as(wired.housingPlanner);
        wired.meetings.settle(open.get(0), true, "They agree.");
        assertThat(heard.since()).isEmpty();
        wired.meetings.settle(open.get(1), true, "They agree, too.");
        assertThat(heard.since()).singleElement().satisfies(told -> assertThat(told.over().person()).isEqualTo(hal));
    }

    @OnBothDatabases
    void standsInTheCalendarsOfThoseWhomItConcerns(TestPortal portal) {
        Called called = new Called(portal);
        WiredClusters wired = called.wired;
        assertThat(called.give("Ask the trams", wired.housingPlanner.id(), "2026-02-12", called.line.id()).status()).isEqualTo(303);
        ClusterDays days = new ClusterDays(wired.plans, wired.reads, wired.meetingReads, called.http.parts);

        wired.as(wired.housingPlanner);
        assertThat(days.of(wired.housingPlanner)).extracting(CalendarDay::title, day -> day.first().toString())
                .contains(tuple("To do: Ask the trams", "2026-02-12"))
                .anySatisfy(day -> assertThat(day.toString()).contains(called.cluster.name()));
        Person stranger = portal.person("stan.stranger", wired.children);
        wired.as(stranger);
        assertThat(days.of(stranger)).isEmpty();
    }

    @OnBothDatabases
    void givesSomebodySomethingToDoThatWaitsForThemAndStandsBesideTheLine(TestPortal portal) {
        Called called = new Called(portal);
        WiredClusters wired = called.wired;
        assertThat(called.give("Ask the trams " + NASTY, wired.housingPlanner.id(), "2026-02-12", called.line.id()).status())
                .isEqualTo(303);
        assertThat(called.give("Far ahead", wired.housingPlanner.id(), LocalDate.now().plusDays(60).toString(), "").status())
                .isEqualTo(303);
        ActionTasks waits = new ActionTasks(called.http.parts, wired.meetingReads);
        LineActions beside = new LineActions(called.http.parts, called.http.faces, wired.meetingReads);

        assertThat(waits.render(List.of(called.line))).as("not the lead's").isEmpty();
        wired.as(wired.housingPlanner);
        Content waiting = waits.render(List.of(called.line)).get(called.line.id());
        assertThat(waiting).isInstanceOfSatisfying(Waiting.class, it -> assertThat(it.count()).isEqualTo(1));
        assertThat(Html.string(waiting)).contains("Overdue: do what the cluster Streets agreed").doesNotContain("<script");
        assertThat(called.content(beside.render(List.of(called.line)))).contains("Test hal.housing, by 12 February 2026")
                .doesNotContain("<script");
        assertThat(portal.statements().of(() -> beside.render(List.of(called.line)))).hasSizeLessThanOrEqualTo(2);

        String action = wired.meetingReads.about(List.of(called.line.id())).get(0).id();
        Answer silent = called.http.form(called.path + "/actions/" + action, "answer", " ");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(shown(silent).select("#answer-" + action + "-error").text()).contains("Say what came of it");
        assertThat(called.http.form(called.path + "/actions/" + action, "answer", "They agree").location())
                .isEqualTo(called.path + "#action-" + action);
        assertThat(waits.render(List.of(called.line))).isEmpty();
        assertThat(beside.render(List.of(called.line))).isEmpty();
        assertThat(shown(called.http.get(called.path)).text()).contains("Settled: They agree");
        wired.as(wired.culturePlanner);
        assertThat(called.http.form(called.path + "/actions/" + action, "settled", "no").status()).as("not theirs")
                .isEqualTo(403);
        wired.as(wired.lead);
        assertThat(called.http.form(called.path + "/actions/" + action, "settled", "no").status()).isEqualTo(303);
        assertThat(wired.meetingReads.about(List.of(called.line.id())).get(0).settled()).isFalse();
    }

    @OnBothDatabases
    void hidesTheLineFromWhoMayNotReadIt(TestPortal portal) {
        Called called = new Called(portal);
        WiredClusters wired = called.wired;
        Line secret = wired.plans.line(wired.plans.plan(wired.highways.id(), "r27"), "Sell the yard", Map.of(),
                Classification.EXEMPT);
        Line elsewhere = wired.plans.line(wired.plans.plan(wired.children.id(), "r27"), "Not in this cluster");

        assertThat(called.give("Sell it", wired.lead.id(), "2026-02-12", secret.id()).status()).isEqualTo(303);
        Answer refused = called.give("Sell it", wired.housingPlanner.id(), "2026-02-12", secret.id());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(shown(refused).select("#line-error").text()).contains("Test hal.housing cannot read that line");
        assertThat(called.give("Look", wired.lead.id(), "2026-02-12", elsewhere.id()).status()).isEqualTo(422);
        wired.as(wired.housingPlanner);
        assertThat(shown(called.http.get(called.path)).select("#actions ~ ul").html()).contains("Sell it")
                .doesNotContain(secret.id());
    }

    @OnBothDatabases
    void refusesBadInputAndKeepsWhatWasTyped(TestPortal portal) {
        Called called = new Called(portal);
        String list = "/clusters/" + called.cluster.id() + "/meetings";

        Answer bad = called.http.form(list + "/new", "title", "", "date", "28 January", "time", "2pm", "agenda", "Kept");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(shown(bad).select(".govuk-error-message")).hasSize(3);
        assertThat(shown(bad).select("#agenda").val()).contains("Kept");
        assertThat(called.http.form(called.path + "/edit", "from", "7", "title", "Mine", "date", "2026-01-28").status())
                .isEqualTo(422);
        Answer action = called.give("Do it", "nobody", "soon", "");
        assertThat(action.status()).isEqualTo(422);
        assertThat(shown(action).select("#words").val()).contains("Do it");
        assertThat(called.give("Do it", portal.person("stan.stranger", called.wired.children).id(), "2026-02-12", "").status())
                .as("an owner who cannot read the meeting").isEqualTo(422);
        assertThat(called.http.get(list + "/nothing").status()).isEqualTo(404);
        assertThat(called.http.form(called.path + "/actions/nothing", "answer", "Done").status()).isEqualTo(404);
        assertThat(called.wired.meetingReads.after(called.wired.meetingReads.of(called.cluster.id()))).isEmpty();
    }

    @OnBothDatabases
    void doesTheSameByApi(TestPortal portal) {
        Called called = new Called(portal);
        String list = "/api/v1/clusters/" + called.cluster.id() + "/meetings";
        Answer made = called.http.json("POST", list, "{\"title\":\"February\",\"date\":\"2026-02-25\"}", Map.of());
        assertThat(made.status()).isEqualTo(201);
        String one = list + "/" + made.json().path("id").asText();

        assertThat(called.http.get(list).json()).hasSize(2);
        assertThat(called.http.json("PUT", one, "{\"minutes\":\"Done\"}", Map.of()).status()).isEqualTo(428);
        assertThat(called.http.json("PUT", one, "{\"minutes\":\"Done\"}", Map.of("If-Match", "\"9\"")).status()).isEqualTo(412);
        Answer changed = called.http.json("PUT", one, "{\"minutes\":\"Done\"}", Map.of("If-Match", made.etag()));
        assertThat(changed.json().path("title").asText()).isEqualTo("February");
        assertThat(changed.etag()).isEqualTo("\"2\"");
        Answer given = called.http.json("POST", one + "/actions",
                "{\"words\":\"Do it\",\"owner\":\"hal.housing\",\"due\":\"2026-03-01\","
                + "\"line\":\"" + called.line.id() + "\"}", Map.of());
        assertThat(given.status()).isEqualTo(201);
        JsonNode action = called.http.get(one).json().path("actions").get(0);
        assertThat(action.path("line").asText()).isEqualTo(called.line.id());
        called.wired.as(called.wired.housingPlanner);
        String address = one + "/actions/" + action.path("id").asText();
        assertThat(called.http.json("PUT", address, "{\"answer\":\"It is\"}", Map.of()).json().path("settled").asBoolean())
                .isTrue();
        assertThat(called.http.json("PUT", address, "\"x\"", Map.of()).status()).isEqualTo(400);
        assertThat(called.http.json("POST", list, "{\"title\":7}", Map.of()).status()).isIn(400, 403);
        assertThat(called.http.json("POST", list, "{\"title\":\"Mine\",\"date\":\"2026-02-25\"}", Map.of()).status())
                .isEqualTo(403);
    }
}
