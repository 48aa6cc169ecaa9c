package org.planweave.comments.internal.said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.planweave.api.Problem;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.comments.internal.consulting.Consultation;
import org.planweave.comments.internal.consulting.Group;
import org.planweave.comments.internal.consulting.Wish;
import org.planweave.comments.internal.ledger.AskedRow;
import org.planweave.comments.internal.ledger.ConsultationRow;
import org.planweave.comments.internal.ledger.HappeningRow;
import org.planweave.comments.internal.ledger.LetInRow;
import org.planweave.comments.internal.ledger.MeetingRow;
import org.planweave.comments.internal.rows.AnswerColumns;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rows.PlaceColumns;
import org.planweave.comments.internal.rows.WordingRow;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.rules.Quote;
import org.planweave.comments.internal.stored.NewComment;
import org.planweave.comments.internal.stored.Wired;
import org.planweave.comments.internal.wired.MemoryPlans;
import org.planweave.comments.internal.wired.Screens;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** N14: “You said, we did” assembles itself by group and line, and each “we did” opens the words before and after. */
@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class N14Test {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private static final class Said {

        final Screens screens;
        final Wired wired;
        final SaidPages pages;
        final SaidResource resource;
        final ChangePages changes;

        Said(TestPortal portal) {
            screens = new Screens(portal);
            wired = screens.wired;
            Closures closures = new Closures(screens.gathered, wired.ledger, wired.desk, screens.parts);
            pages = new SaidPages(closures, new SaidView(screens.parts, screens.words), wired.ledger, screens.parts, screens.downloads);
            resource = new SaidResource(closures);
            changes = new ChangePages(wired.reads, screens.parts);
        }

        Comment say(Person author, String line, String words, String text, Level level) {
            return wired.as(author).giving.give(new NewComment(line, words == null ? null : Quote.of(words), 0, text, level, null, null));
        }

        void answer(Comment comment, Answer.Kind kind, String reason) {
            wired.as(wired.planner).answering.answer(comment.id(), kind, reason);
        }

        SaidPages.Wanted wanted(String plan, String consultation, String level) {
            SaidPages.Wanted wanted = new SaidPages.Wanted();
            wanted.plan = plan;
            wanted.consultation = consultation;
            wanted.level = level;
            return wanted;
        }

        Document page() {
            return Screens.shown(pages.show(wanted("p1", "", "")));
        }

        String csv(String level) {
            return new String((byte[]) pages.file(wanted("p1", "", level), "csv").getEntity(), StandardCharsets.UTF_8);
        }
    }

    @OnBothDatabases
    void eachWeDidOpensTheWordsBeforeAndAfter(TestPortal portal) {
        Said said = new Said(portal);
        Comment suggested = said.wired.as(said.wired.other).giving.give(Wired.suggesting("l1", "four gates", "five gates"));
        said.wired.as(said.wired.planner).answering.acceptSuggestion(suggested.id(), 0);
        portal.deliverEvents();
        Comment asked = said.say(said.wired.other, "l2", null, "Once is enough.", Level.CLUSTER);
        said.wired.rewrite("l2", "Mend the street once.");
        said.answer(asked, Answer.Kind.PART, "Once, but all of it.");
        said.wired.rewrite("l2", "Mend all of the street once.");

        List<Element> did = said.page().select("article a[href$=/change]");

        assertThat(did).hasSize(2);
        assertThat(did).extracting(link -> link.attr("href"))
                .containsExactly("/comments/" + suggested.id() + "/change", "/comments/" + asked.id() + "/change");
        Document first = Screens.shown(said.changes.show(suggested.id()));
        assertThat(first.select(".pw-merge__text")).extracting(Element::wholeText).containsExactly(
                "Close School Street at four gates by September 2027.", "Close School Street at five gates by September 2027.");
        assertThat(first.select("del").text()).isEqualTo("four");
        assertThat(first.select("ins").text()).isEqualTo("five");
        Document second = Screens.shown(said.changes.show(asked.id()));
        assertThat(second.select(".pw-merge__text")).extracting(Element::wholeText)
                .containsExactly("Mend the street, then mend the street again.", "Mend the street once.");
        assertThat(second.select("a[href='/lines/l2/history?from=1&to=2']")).hasSize(1);
    }

    @OnBothDatabases
    void saysByGroupAndLineWhatWasSaidAndAnswered(TestPortal portal) {
        Said said = new Said(portal);
        Person member = portal.person("member", null, Role.MEMBER);
        said.wired.as(said.wired.planner);
        said.wired.holding.open(new Wish("p1", "Members", TODAY.toString(), TODAY.toString(), List.of(), List.of(Group.role(Role.MEMBER))));
        Comment late = said.say(said.wired.other, "l1", "four gates", "<b>Which</b> four?", Level.CLUSTER);
        Comment early = said.say(member, "l2", null, "Who pays?", Level.CLUSTER);
        Comment open = said.say(said.wired.other, "l2", "again", "Why again?", Level.CLUSTER);
        said.answer(late, Answer.Kind.DECLINE, "The order names them.");
        said.answer(early, Answer.Kind.NOTED, "The grant does.");

        Document page = said.page();

        assertThat(page.select("h2").eachText()).containsExactly("Members", "Other departments");
        assertThat(page.select("h3").eachText()).containsExactly("On A1.2", "On A1.1");
        assertThat(page.select("article").eachText()).satisfiesExactly(
                entry -> assertThat(entry).contains("Who pays?", "Noted. The grant does.").doesNotContain("We did"),
                entry -> assertThat(entry).contains("Housing", "About “four gates”: <b>Which</b> four?", "Declined. The order names them."));
        assertThat(page.select(".pw-lead").text())
                .isEqualTo("2 comments answered: 1 declined, 1 noted. 1 more waits for an answer.");
        assertThat(page.text()).doesNotContain(open.text(), "Test other", "Test member", "Test planner");
        assertThat(page.select("article a[href$=/change]")).isEmpty();
        assertThatThrownBy(() -> said.changes.show(late.id())).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(404));
    }

    @OnBothDatabases
    void aPromiseIsNoDeedUntilTheWordsHaveChanged(TestPortal portal) {
        Said said = new Said(portal);
        Comment comment = said.say(said.wired.other, "l1", "four gates", "Say five.", Level.CLUSTER);
        said.answer(comment, Answer.Kind.ACCEPT, "");

        assertThat(said.page().select("article").text()).contains("The words have not changed yet.");
        assertThat(said.page().select("article a[href$=/change]")).isEmpty();
        assertThatThrownBy(() -> said.changes.show(comment.id())).isInstanceOf(Problem.class);

        said.wired.rewrite("l1", "Close School Street at five gates.");

        assertThat(said.page().select("article").text()).contains("The words have changed since the answer.");
        assertThat(Screens.shown(said.changes.show(comment.id())).select(".pw-merge__side--mine").text())
                .contains("After, version 2", "five gates");
    }

    @OnBothDatabases
    void aLineThatWasTakenOutIsShownAsItWas(TestPortal portal) {
        Said said = new Said(portal);
        Comment comment = said.say(said.wired.other, "l2", null, "Leave this out.", Level.CLUSTER);
        said.answer(comment, Answer.Kind.ACCEPT, "");
        said.wired.memory.remove("l2");

        assertThat(said.page().select("article").text()).contains("We took the line out of the plan.");
        Document change = Screens.shown(said.changes.show(comment.id()));
        assertThat(change.select("del").text()).isEqualTo("Mend the street, then mend the street again.");
        assertThat(change.select(".pw-merge__side--mine").text()).isEqualTo("Taken out of the plan");
    }

    @OnBothDatabases
    void nobodySeesWhatTheyMayNotRead(TestPortal portal) {
        Said said = new Said(portal);
        Comment hidden = said.say(said.wired.other, "l1", null, "Between us.", Level.PRIVATE);
        Comment cluster = said.say(said.wired.other, "l1", null, "For the cluster.", Level.CLUSTER);
        Comment all = said.say(said.wired.other, "l1", null, "For everybody.", Level.PUBLIC);
        Comment removed = said.say(said.wired.other, "l2", null, "Never mind.", Level.PUBLIC);
        said.wired.changing.remove(removed.id());
        List.of(hidden, cluster, all).forEach(one -> said.answer(one, Answer.Kind.NOTED, "Thank you."));
        Person neighbour = portal.person("neighbour", said.wired.housing, Role.PLANNER);

        assertThat(said.csv("")).contains("Between us.", "For the cluster.", "For everybody.").doesNotContain("Never mind.");
        assertThat(said.csv("public")).contains("For everybody.").doesNotContain("For the cluster.", "Between us.");
        assertThat(said.resource.said(said.wanted("p1", "", "cluster")).closures()).extracting(SaidResource.ClosureJson::comment)
                .containsExactly(cluster.id(), all.id());
        said.wired.as(neighbour);
        assertThat(said.page().text()).contains("For the cluster.").doesNotContain("Between us.");
        said.wired.as(said.wired.outsider);
        assertThatThrownBy(said::page).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
        assertThatThrownBy(() -> said.changes.show(all.id())).isInstanceOf(Problem.class);
        said.wired.as(said.wired.planner);
        assertThatThrownBy(() -> said.csv("secret")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(400));
    }

    @OnBothDatabases
    void ofAConsultationOnlyWhatThoseSaidWhomItAsked(TestPortal portal) {
        Said said = new Said(portal);
        said.wired.as(said.wired.planner);
        Consultation window = said.wired.holding.open(new Wish("p1", "Culture’s views", TODAY.toString(), TODAY.toString(), List.of(),
                List.of(Group.person(said.wired.outsider.id()))));
        Comment inside = said.say(said.wired.outsider, "l1", null, "A library stands there.", Level.CLUSTER);
        Comment outside = said.say(said.wired.other, "l1", null, "A depot stands there.", Level.CLUSTER);
        said.answer(inside, Answer.Kind.NOTED, "It does.");
        said.answer(outside, Answer.Kind.NOTED, "It does, too.");

        assertThat(said.resource.said(said.wanted("", window.id(), "")).closures()).extracting(SaidResource.ClosureJson::said)
                .containsExactly("A library stands there.");
        said.wired.as(said.wired.other);
        assertThatThrownBy(() -> said.resource.said(said.wanted("", window.id(), ""))).isInstanceOf(Problem.class);
        said.wired.memory.plan("p2", said.wired.housing, MemoryPlans.ROUND, Audience.COUNCIL);
        said.wired.as(said.wired.outsider);
        assertThatThrownBy(() -> said.resource.said(said.wanted("p2", window.id(), ""))).isInstanceOf(Problem.class);
    }

    @OnBothDatabases
    void manyAnswersComeInPagesAndCostNoStatementMore(TestPortal portal) {
        Said said = new Said(portal);
        answered(said, 3);
        int few = portal.statements().of(said::page).size();
        answered(said, 120);

        assertThat(portal.statements().of(said::page)).hasSize(few);
        assertThat(said.page().select("article")).hasSize(SaidView.ON_A_PAGE);
        SaidPages.Wanted second = said.wanted("p1", "", "");
        second.page = "2";
        assertThat(Screens.shown(said.pages.show(second)).select("article")).hasSize(23);
        second.page = "99999999999";
        assertThat(Screens.shown(said.pages.show(second)).select("article")).hasSize(SaidView.ON_A_PAGE);
        assertThat(said.csv("").lines()).hasSize(124);
    }

    private static void answered(Said said, int count) {
        said.wired.as(said.wired.other);
        List<String> ids = java.util.stream.IntStream.range(0, count).mapToObj(i -> said.wired.give("l1", null).id()).toList();
        said.wired.as(said.wired.planner).answering.answerAll(ids, Answer.Kind.NOTED, "Thank you.");
    }

    @OnBothDatabases
    void onePlanHasToBeNamed(TestPortal portal) {
        Said said = new Said(portal);
        assertThatThrownBy(() -> said.resource.said(said.wanted("", "", ""))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.faults()).extracting(Problem.Fault::pointer).containsExactly("plan");
        });
    }

    @OnBothDatabases
    void excelAndWordComeFromTheModuleThatWritesThem(TestPortal portal) {
        Said said = new Said(portal);
        answered(said, 1);
        assertThatThrownBy(() -> said.pages.file(said.wanted("p1", "", ""), "docx")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(503));
        assertThat(said.page().select("a[href*=said.docx]")).isEmpty();

        said.screens.tables((table, format) -> (format + " " + table.rows().size() + " " + table.headings()).getBytes(StandardCharsets.UTF_8));

        assertThat(said.page().select("a[href^=/comments/said/said.docx?plan=p1]")).hasSize(1);
        assertThat(new String((byte[]) said.pages.file(said.wanted("p1", "", ""), "docx").getEntity(), StandardCharsets.UTF_8))
                .isEqualTo("DOCX 1 2");
    }

    @OnBothDatabases
    void whatWasSaidOfMoreThanALineStandsUnderItsSectionOrThePlan(TestPortal portal) {
        Said said = new Said(portal);
        said.wired.as(said.wired.planner).holding.open(new Wish("p1", "Views", TODAY.toString(), TODAY.toString(),
                List.of("What we will do"), List.of(Group.person(said.wired.other.id()))));
        Comment onPlan = said.wired.as(said.wired.other).giveWider(null);
        Comment onSection = said.wired.giveWider("What we will do");
        said.answer(onPlan, Answer.Kind.ACCEPT, "");
        said.answer(onSection, Answer.Kind.DECLINE, "Nothing is.");

        Document page = said.page();

        assertThat(page.select("h3").eachText()).containsExactly("On the whole plan", "On section “What we will do”");
        assertThat(page.text()).contains("no change is shown here").doesNotContain("We took the line out");
        assertThat(page.select("article a[href$=/change]")).isEmpty();
        assertThat(said.csv("cluster")).contains("the whole plan", "section “What we will do”");
        SaidResource.SaidJson window = said.resource.said(said.wanted(
                "", said.wired.ledger.of(java.util.Set.of("p1")).get(0).id(), ""));
        assertThat(window.closures()).extracting(SaidResource.ClosureJson::target).containsExactly("plans:section:p1.what-we-will-do");
        assertThatThrownBy(() -> said.changes.show(onPlan.id())).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(404));
    }
}
