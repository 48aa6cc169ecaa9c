package org.planweave.comments.internal.consultpages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.Problem;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.planning.LineDraft;
import org.planweave.comments.internal.beside.ConsultationTasks;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.guests.GuestLinkRow;
import org.planweave.comments.internal.guests.GuestSayingRow;
import org.planweave.comments.internal.guests.GuestSettingRow;
import org.planweave.comments.internal.guests.Guests;
import org.planweave.comments.internal.ledger.AskedRow;
import org.planweave.comments.internal.ledger.ConsultationRow;
import org.planweave.comments.internal.ledger.HappeningRow;
import org.planweave.comments.internal.ledger.LetInRow;
import org.planweave.comments.internal.ledger.MeetingRow;
import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.rows.AnswerColumns;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rows.PlaceColumns;
import org.planweave.comments.internal.rows.WordingRow;
import org.planweave.comments.internal.stored.Wired;
import org.planweave.comments.internal.beside.ConsultationDays;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class, GuestLinkRow.class, GuestSayingRow.class,
    GuestSettingRow.class})
class ConsultationPagesTest {

    private static final String TODAY = LocalDate.now(java.time.ZoneId.of("Europe/London")).toString();
    private static final String NASTY = "<script>alert(1)</script>";

    /** All pages over one portal. */
    private static final class Pages {

        final Wired wired;
        final PageParts parts;
        final OpenPages open;
        final OnePages one;
        final EvidencePages evidence;
        final ConsultedSentence consulted;
        final ConsultationPages list;
        final CalendarPages calendar;

        Pages(TestPortal portal) {
            wired = new Wired(portal);
            parts = new PageParts(wired.plans, portal.council(), portal.currentUser());
            Words words = new Words(parts, wired.desk);
            open = new OpenPages(parts, wired.ledger, wired.holding, words, wired.desk);
            one = new OnePages(parts, wired.ledger, wired.holding, words, wired.desk, new Guests(portal, wired, parts).section);
            evidence = new EvidencePages(parts, wired.ledger, wired.holding, words);
            consulted = new ConsultedSentence(wired.ledger, words);
            list = new ConsultationPages(parts, wired.ledger, words, wired.desk);
            calendar = new CalendarPages(parts, wired.ledger, words, wired.desk);
            wired.as(wired.planner);
        }

        MultivaluedMap<String, String> wish(String title, String closes, String people) {
            return sent("plan", wired.plan.id(), "title", title, "opens", TODAY, "closes", closes, "people", people);
        }

        Consultation opened(String title, String people) {
            MultivaluedMap<String, String> sent = wish(title, TODAY, people);
            sent.add("confirm", "1");
            String href = ((SeeOther) open.open(sent)).href();
            return wired.ledger.existing(href.substring(href.lastIndexOf('/') + 1));
        }
    }

    private static MultivaluedMap<String, String> sent(String... namesAndValues) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            sent.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return sent;
    }

    private static Document shown(Object answer) {
        String html = Html.string(((Page) answer).body());
        assertThat(html).doesNotContain("<script").doesNotContain("‹").doesNotContain(">null<");
        return Jsoup.parse(html);
    }

    @OnBothDatabases
    void whatNamesNoPlanIsToldSoAndIsNoFault(TestPortal portal) {
        Pages pages = new Pages(portal);

        for (String plan : List.of("", " ", "../plans", "x".repeat(65))) {
            assertThatThrownBy(() -> pages.evidence.enter(sent("plan", plan))).isInstanceOf(Problem.class)
                    .hasMessageContaining("There is no such plan");
            assertThatThrownBy(() -> pages.open.form(plan)).isInstanceOf(Problem.class);
        }
    }

    @OnBothDatabases
    void whatWillHappenIsShownBeforeAnythingDoes(TestPortal portal) {
        Pages pages = new Pages(portal);

        Document look = shown(pages.open.open(pages.wish(NASTY, TODAY, "outsider")));

        assertThat(look.select("h1").text()).isEqualTo("1 person will be asked");
        assertThat(look.text()).contains(NASTY).contains("Nothing is saved yet.");
        assertThat(pages.wired.ledger.of(List.of(pages.wired.plan.id()))).isEmpty();
        assertThat(look.select("input[name=people]").val()).isEqualTo("outsider");
    }

    @OnBothDatabases
    void whatIsWrongIsSaidWithEverythingStillThere(TestPortal portal) {
        Pages pages = new Pages(portal);

        Page answer = (Page) pages.open.open(pages.wish("", "soon", ""));
        Document form = shown(answer);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(form.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#title", "#closes", "#group");
        assertThat(form.select("#closes").val()).isEqualTo("soon");
        assertThat(shown(pages.open.open(pages.wish("Views", TODAY, "nobody.here"))).select(".govuk-error-summary").text())
                .contains("There is nobody “nobody.here” here.");
    }

    @OnBothDatabases
    void whoIsAskedAboutSomeSectionsReadsThemThere(TestPortal portal) {
        Pages pages = new Pages(portal);
        pages.wired.memory.add(pages.wired.plan, "s1", "R1", LineDraft.of("risk", "Risks", NASTY), List.of(NASTY));
        MultivaluedMap<String, String> sent = pages.wish("Risks", TODAY, "outsider");
        sent.add("section", "Risks");
        sent.add("confirm", "1");
        String href = ((SeeOther) pages.open.open(sent)).href();
        String id = href.substring(href.lastIndexOf('/') + 1);

        pages.wired.as(pages.wired.outsider);
        Document page = shown(pages.one.show(id));

        assertThat(page.select(".pw-line__text").eachText()).containsExactly(NASTY);
        assertThat(page.select("a[href^=/plans]")).isEmpty();
        assertThat(page.select("#ledger")).isEmpty();
        pages.one.nothing(id, sent());
        assertThat(shown(pages.one.show(id)).text()).contains("You answered on");
        assertThat(shown(pages.list.list()).text()).contains("You have answered");
    }

    @OnBothDatabases
    void whoIsAskedAboutTheWholePlanReadsItSectionBySectionWithALinkToCommentOnEachLine(TestPortal portal) {
        Pages pages = new Pages(portal);
        pages.wired.memory.add(pages.wired.plan, "s1", "R1", LineDraft.of("risk", "Risks", NASTY), List.of(NASTY));
        String id = pages.opened("Early views", "outsider").id();

        assertThat(shown(pages.one.show(id)).select(".pw-line")).as("the planner knows the plan").isEmpty();
        pages.wired.as(pages.wired.outsider);
        Document page = shown(pages.one.show(id));

        assertThat(page.select("h3").eachText()).last().isEqualTo("Risks");
        assertThat(page.select(".pw-line a[href]").eachAttr("href"))
                .containsExactly("/comments/new?line=l1", "/comments/new?line=l2", "/comments/new?line=s1");
    }

    @OnBothDatabases
    void theLedgerAndTheSentenceGrowWithTheAnswers(TestPortal portal) {
        Pages pages = new Pages(portal);
        Person member = portal.person("member", null, Role.MEMBER);
        Consultation asked = pages.opened("Early views", "member\noutsider");
        assertThat(shown(pages.evidence.show(pages.wired.plan.id())).text()).contains("The report may say nothing yet");
        assertThat(pages.consulted.sentence(pages.wired.plan.id())).isEmpty();

        pages.wired.as(member);
        pages.wired.give("l1", null);
        pages.wired.as(pages.wired.planner);
        pages.evidence.enter(sent("plan", pages.wired.plan.id(), "consultee", "teams", "held", TODAY, "minute", "Briefing, note 4"));

        Document ledger = shown(pages.one.show(asked.id()));
        assertThat(ledger.select("#ledger").text()).isEqualTo("1 of 2 have answered");
        Document evidence = shown(pages.evidence.show(pages.wired.plan.id()));
        String sentence = "This plan was developed in consultation with members and teams.";
        assertThat(evidence.select("blockquote").text()).isEqualTo(sentence);
        assertThat(pages.consulted.sentence(pages.wired.plan.id())).contains(sentence);
        assertThat(evidence.select(".pw-flash--warn").text()).contains("Other departments");
        Page refused = (Page) pages.evidence.enter(sent("plan", pages.wired.plan.id(), "consultee", "", "held", TODAY, "minute", "Kept"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(shown(refused).select("#minute").val()).isEqualTo("Kept");
    }

    @OnBothDatabases
    void theFirstPageAsksUntilOneHasAnswered(TestPortal portal) {
        Pages pages = new Pages(portal);
        Consultation asked = pages.opened("Early views", "outsider");
        ConsultationTasks tasks = new ConsultationTasks(pages.wired.ledger, pages.wired.desk, pages.parts);

        pages.wired.as(pages.wired.outsider);
        assertThat(Html.string(tasks.render(List.of(pages.wired.plan)).get(pages.wired.plan.id())))
                .contains("/comments/consultations/" + asked.id());
        pages.one.nothing(asked.id(), sent());
        assertThat(tasks.render(List.of(pages.wired.plan))).isEmpty();
    }

    @OnBothDatabases
    void standsInTheCalendarsOfThoseItAsksAndOfThoseWhoRunIt(TestPortal portal) {
        Pages pages = new Pages(portal);
        Consultation asked = pages.opened("Early views", "outsider");
        ConsultationDays days = new ConsultationDays(pages.wired.ledger, pages.parts);
        for (Person person : List.of(pages.wired.outsider, pages.wired.planner)) {
            pages.wired.as(person);
            assertThat(days.of(person)).singleElement().satisfies(day -> {
                assertThat(day.title()).startsWith("Early views: ");
                assertThat(day.last()).isEqualTo(asked.closes());
                assertThat(day.link()).endsWith(asked.id());
            });
        }
        pages.wired.as(pages.wired.other);
        assertThat(days.of(pages.wired.other)).isEmpty();
    }

    @OnBothDatabases
    void theCalendarNamesNoDraftToThoseOutside(TestPortal portal) {
        Pages pages = new Pages(portal);
        pages.opened("Shall we close the depot?", "other");

        pages.wired.as(pages.wired.outsider);
        Document calendar = shown(pages.calendar.calendar());

        assertThat(calendar.text()).contains("Highways and Waste").doesNotContain("depot");
        portal.actAs(portal.person("member", null, Role.MEMBER));
        assertThatThrownBy(pages.calendar::calendar).isInstanceOf(Problem.class);
    }
}
