package org.planweave.comments.internal.guests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planweave.comments.internal.guests.Town.WHOM;
import static org.planweave.comments.internal.guests.Town.once;
import static org.planweave.comments.internal.wired.Screens.sent;
import static org.planweave.comments.internal.wired.Screens.shown;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.planweave.api.Problem;
import org.planweave.comments.internal.consulting.Consultee;
import org.planweave.comments.internal.consulting.Evidence;
import org.planweave.comments.internal.ledger.AskedRow;
import org.planweave.comments.internal.ledger.ConsultationRow;
import org.planweave.comments.internal.ledger.HappeningRow;
import org.planweave.comments.internal.ledger.LetInRow;
import org.planweave.comments.internal.ledger.MeetingRow;
import org.planweave.comments.internal.pages.FilterQuery;
import org.planweave.comments.internal.rows.AnswerColumns;
import org.planweave.comments.internal.rows.CommentRow;
import org.planweave.comments.internal.rows.PlaceColumns;
import org.planweave.comments.internal.rows.WordingRow;
import org.planweave.comments.internal.rules.Answer;
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.said.ClosedLoop;
import org.planweave.comments.internal.stored.CommentSource;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class, GuestLinkRow.class, GuestSayingRow.class,
    GuestSettingRow.class})
class GuestSayingTest {

    @OnBothDatabases
    void whatIsSaidWaitsAndThenIsACommentThatSaysHowItCame(TestPortal portal) {
        Town town = new Town(portal);
        assertThat(((SeeOther) town.guests.pages.say(town.token, sent("line", "l1", "name", "Ottilie Brandreth", "text", "It floods.",
                "once", once()))).href()).isEqualTo("/comments/guest/" + town.token + "?said=1");
        assertThat(Html.string(town.open(town.token).body())).doesNotContain("It floods.", "Ottilie Brandreth");
        assertThat(nowhere(town, "It floods.")).isTrue();

        town.planner();
        assertThat(Html.string(town.guests.tasks.render(List.of(town.wired.plan)).get("p1"))).contains("1 comment to let in");
        assertThat(shown(town.guests.moderation.show("p1")).text()).contains("1 comment to let in", "It floods.", WHOM);
        String id = town.only().id();
        town.guests.moderation.letIn(id, sent("plan", "p1", "line-" + id, "l1", "level", "cluster"));

        assertThat(town.guests.tasks.render(List.of(town.wired.plan))).isEmpty();
        assertThat(Html.string(town.open(town.token).body())).contains("It floods.").doesNotContain("Ottilie Brandreth");
        Comment comment = town.wired.reads.ofPlan("p1", Map.of()).get(0);
        assertThat(comment.isOpen()).isTrue();
        String list = shown(town.screens.list.list(new FilterQuery())).text();
        assertThat(list).contains("By link, for " + WHOM, "let in by", "Ottilie Brandreth", "It floods.");
        assertThat(town.wired.ledger.evidence("p1")).containsExactly(new Evidence(Consultee.RESIDENTS, 0, 0, 0, 1));
        town.wired.as(town.wired.other);
        assertThat(shown(town.screens.list.list(new FilterQuery())).text()).contains("By link", "It floods.")
                .doesNotContain(WHOM, "Ottilie Brandreth");
        assertThatThrownBy(() -> town.wired.changing.edit(comment.id(), 1, "Mine.")).isInstanceOf(Problem.class);
        town.planner();
        assertThatThrownBy(() -> town.wired.changing.edit(comment.id(), 1, "Ours.")).isInstanceOf(Problem.class);
    }

    /** Whether words stand in no list, file, closed loop or search. */
    private static boolean nowhere(Town town, String words) {
        return town.portal.currentUser().as(town.wired.planner, () -> {
            String csv = new String((byte[]) town.screens.list.file(new FilterQuery(), "csv").getEntity(), StandardCharsets.UTF_8);
            String all = Html.string(town.screens.list.list(new FilterQuery()).body()) + csv + ClosedLoop.csv(town.screens)
                    + Html.string(ClosedLoop.page(town.screens, "").body()) + new CommentSource(town.wired.host).after("", 100)
                    + town.wired.reads.ofLine("l1") + town.wired.ledger.evidence("p1");
            return !all.contains(words);
        });
    }

    @OnBothDatabases
    void whatIsSetAsideIsKeptWithItsReasonAndStandsNowhereElse(TestPortal portal) {
        Town town = new Town(portal);
        town.say("l1", "My neighbour is canaryaside.", once());
        String id = town.planner().only().id();

        Page refused = (Page) town.guests.moderation.setAside(id, sent("plan", "p1", "reason-" + id, " "));
        assertThat(refused.status()).isEqualTo(422);
        town.guests.moderation.setAside(id, sent("plan", "p1", "reason-" + id, "Names a neighbour."));

        assertThat(nowhere(town, "canaryaside")).isTrue();
        assertThat(town.wired.ledger.evidence("p1")).isEmpty();
        assertThat(shown(town.guests.moderation.show("p1")).select("#aside + ul").text()).contains("canaryaside", "Names a neighbour.", "Set aside");
        assertThat(portal.audit().newest("plans:plan:p1", null, 50).toString()).contains("guest.set-aside")
                .doesNotContain("canaryaside", "neighbour");
        Page again = (Page) town.guests.moderation.letIn(id, sent("plan", "p1", "line-" + id, "l1", "level", "cluster"));
        assertThat(again.status()).isEqualTo(409);
        town.wired.as(town.wired.other);
        assertThatThrownBy(() -> town.guests.moderation.show("p1")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> town.guests.sayings.setAside(id, "No.")).isInstanceOf(Problem.class);
        assertThat(town.guests.sayings.waiting(List.of("p1"))).isEmpty();
    }

    @OnBothDatabases
    void whatIsSaidAboutTheWholeStandsOnTheWholePlan(TestPortal portal) {
        Town town = new Town(portal);
        town.say("", "All of it is good.", once());
        String id = town.planner().only().id();

        SeeOther to = (SeeOther) town.guests.moderation.letIn(id, sent("plan", "p1", "line-" + id, "", "level", "public"));

        assertThat(to.notice()).contains("the whole plan");
        Comment comment = town.wired.reads.ofPlan("p1", Map.of()).get(0);
        assertThat(comment.onLine()).isFalse();
        assertThat(shown(town.screens.list.list(new FilterQuery())).text()).contains("By link, for " + WHOM, "All of it is good.");
        assertThat(town.wired.ledger.evidence("p1")).containsExactly(new Evidence(Consultee.RESIDENTS, 0, 0, 0, 1));
    }

    @OnBothDatabases
    void whatIsSaidAboutTheWholeMayStandOnALineThatIsChosen(TestPortal portal) {
        Town town = new Town(portal);
        town.say("", "All of it is good.", once());
        String id = town.planner().only().id();

        Page refused = (Page) town.guests.moderation.letIn(id, sent("plan", "p1", "line-" + id, "gone", "level", "cluster"));
        assertThat(shown(refused).select(".govuk-error-summary a").attr("href")).isEqualTo("#line-" + id);
        town.guests.moderation.letIn(id, sent("plan", "p1", "line-" + id, "l2", "level", "public"));
        assertThat(town.wired.reads.ofLine("l2")).extracting(Comment::text).containsExactly("All of it is good.");
        town.wired.answering.answer(town.wired.reads.ofLine("l2").get(0).id(), Answer.Kind.NOTED, "Thank you.");
        assertThat(shown(ClosedLoop.page(town.screens, town.window.id())).text()).contains("Local people", "By link").doesNotContain(WHOM);
    }

    @OnBothDatabases
    void aFormSentTwiceSaysItOnceAndTwoTabsSayTwoThings(TestPortal portal) {
        Town town = new Town(portal);
        String one = once();
        town.say("l1", "First.", one);
        town.say("l1", "First.", one);
        town.say("l1", "Second.", once());

        assertThat(town.planner().guests.sayings.waiting(List.of("p1"))).extracting(GuestSaying::words).containsExactlyInAnyOrder("First.", "Second.");
    }

    @OnBothDatabases
    void onlySoMuchIsSaidAMinuteAndThroughOneLink(TestPortal portal) {
        Town town = new Town(portal);
        for (int i = 0; i < GuestSayings.MOST_A_MINUTE; i++) {
            assertThat(town.say("l1", "Word " + i, once())).isInstanceOf(SeeOther.class);
        }
        Page quick = (Page) town.say("l1", "One more.", once());
        assertThat(quick.status()).isEqualTo(429);
        assertThat(shown(quick).select("#text").val()).isEqualTo("One more.");
        GuestLink link = town.planner().guests.links.of(town.window).get(0);
        portal.store().doInTransaction(entities -> {
            entities.createQuery("update GuestSayingRow s set s.at = :then").setParameter("then", Instant.now().minusSeconds(90).toEpochMilli())
                    .executeUpdate();
            for (int i = GuestSayings.MOST_A_MINUTE; i < GuestSayings.MOST_A_LINK; i++) {
                entities.persist(new GuestSayingRow(new GuestSaying(once(), link.id(), "p1", "l1", 1, null, "Word", Instant.EPOCH.plusSeconds(i),
                        GuestSaying.State.HELD, null, null, null)));
            }
        });
        town.nobody();
        assertThat(shown((Page) town.say("l1", "One more.", once())).text()).contains("No more than 20 comments");
    }

    @OnBothDatabases
    void twoTabsAtOnceCannotSayMoreThanMayBeSaid(TestPortal portal) throws Exception {
        Town town = new Town(portal);
        GuestLinks.Opened opened = town.guests.links.open(town.token).orElseThrow();
        var pool = java.util.concurrent.Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> say = () -> {
                try {
                    town.guests.sayings.say(opened, "l1", "", "At once.", once());
                    return true;
                } catch (Problem problem) {
                    return false;
                }
            };
            pool.invokeAll(java.util.Collections.nCopies(12, say));
        } finally {
            pool.shutdown();
        }
        assertThat(town.planner().guests.sayings.waiting(List.of("p1"))).hasSize(GuestSayings.MOST_A_MINUTE);
    }

    @OnBothDatabases
    void whatIsWrongIsSaidWithTheWordsStillThereAndNoMarkupOfTheirs(TestPortal portal) {
        Town town = new Town(portal);
        String nasty = "<script>alert(1)</script> </textarea> \u202B\u05E9\u05DC\u05D5\u05DD";
        Page tooLong = (Page) town.guests.pages.say(town.token, sent("line", "l1", "name", "x".repeat(101), "text", nasty, "once", once()));
        Document again = shown(tooLong);
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(again.select("#text").val()).isEqualTo(nasty);
        assertThat(((Page) town.say("l1", "x".repeat(GuestSayings.LONGEST + 1), once())).status()).isEqualTo(422);
        assertThat(((Page) town.say("l1", "  ", once())).status()).isEqualTo(422);
        assertThat(((Page) town.say("l1", "No form.", "")).status()).isEqualTo(422);

        town.say("l1", nasty, once());
        assertThat(shown(town.planner().guests.moderation.show("p1")).select("p[dir=auto]").text()).contains("<script>alert(1)</script>");
        town.letIn();
        assertThat(shown(town.open(town.token)).text()).contains("<script>alert(1)</script>", "\u05E9\u05DC\u05D5\u05DD");
    }

    @OnBothDatabases
    void wordsThatNoDatabaseKeepsAndWordsWithoutEndAreMetWithASentence(TestPortal portal) {
        Town town = new Town(portal);
        for (String broken : List.of("A\u0000B", "A\uD800B")) {
            Page refused = (Page) town.say("l1", broken, once());
            assertThat(refused.status()).isEqualTo(422);
            assertThat(shown(refused).select(".govuk-error-summary a").attr("href")).isEqualTo("#text");
            assertThat(shown(refused).text()).contains("cannot be kept");
        }
        assertThat(town.say("l1", "\u202Edesrever \uD83D\uDEB2", once())).isInstanceOf(SeeOther.class);
        assertThat(town.planner().only().words()).isEqualTo("\u202Edesrever \uD83D\uDEB2");
        town.nobody();

        String endless = "x".repeat(2_000_000);
        Page refused = (Page) town.say("l1", endless, once());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(shown(refused).text()).contains("longer than 4,000 characters");
        assertThat(shown(refused).select("#text").val()).isEqualTo(endless);
    }

    @OnBothDatabases
    void whatOneLinkSaysIsNotSeenThroughAnother(TestPortal portal) {
        Town town = new Town(portal);
        String other = town.planner().link();
        town.nobody();
        String once = once();
        town.say("l1", "Between us.", once);

        town.planner().letIn();
        town.nobody();

        assertThat(Html.string(town.open(town.token).body())).contains("Between us.");
        assertThat(Html.string(town.open(other).body())).doesNotContain("Between us.");
        Function<String, Object> repeated = token -> town.guests.pages.say(token, sent("line", "l1", "name", "", "text", "Else.", "once", once));
        assertThat(((Page) repeated.apply(other)).status()).isEqualTo(422);
    }
}
