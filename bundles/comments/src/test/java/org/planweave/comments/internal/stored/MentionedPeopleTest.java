package org.planweave.comments.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.planweave.api.Problem;
import org.planweave.api.planning.Line;
import org.planweave.api.remarks.Remark;
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
import org.planweave.comments.internal.rules.Level;
import org.planweave.comments.internal.rules.Telling;
import org.planweave.comments.internal.telling.CommentTopics;
import org.planweave.test.HeardTidings;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** Who is told that a comment mentions them, and what is said before where somebody will not be. */
@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class MentionedPeopleTest {

    /** The comment, whom it mentions, who said it: for each who was told of being mentioned. */
    private static List<String> heard(HeardTidings ear) {
        return ear.told().stream().filter(one -> one.topic().equals(CommentTopics.MENTIONED.id()))
                .flatMap(one -> one.people().stream().map(person -> one.about().id() + " " + person + " " + one.by())).toList();
    }

    private static NewComment saying(String text, Level level, Telling telling) {
        return new NewComment(Line.ref("l1"), null, 0, text, level, null, null, telling);
    }

    private static Problem refused(Runnable work) {
        Problem problem = catchThrowableOfType(Problem.class, work::run);
        assertThat(problem).isNotNull();
        return problem;
    }

    private static List<Comment> kept(Wired wired) {
        return wired.portal.currentUser().asPortal(() -> wired.reads.ofPlan("p1", Map.of()));
    }

    @OnBothDatabases
    void whoeverMayReadItIsToldOnce(TestPortal portal) {
        Wired wired = new Wired(portal);
        HeardTidings ear = new HeardTidings(portal);

        Comment given = wired.giving.give(saying("@planner and @PLANNER: see roads@example.org, says @other.", Level.CLUSTER,
                new Telling(List.of(wired.planner.id()), Set.of(), false)));
        portal.deliverEvents();

        assertThat(given.mentions()).containsExactly(wired.planner.id(), wired.other.id());
        assertThat(wired.now(given).mentions()).isEqualTo(given.mentions());
        assertThat(heard(ear)).as("nobody is told of their own words")
                .containsExactly(given.id() + " " + wired.planner.id() + " " + wired.other.id());
    }

    @OnBothDatabases
    void whoeverMayNotReadItIsNamedBeforeAnythingIsKept(TestPortal portal) {
        Wired wired = new Wired(portal);
        HeardTidings ear = new HeardTidings(portal);

        Problem plan = refused(() -> wired.giving.give(saying("@outsider should know.", Level.CLUSTER, Telling.NOBODY)));
        Problem level = refused(() -> wired.giving.give(saying("Between us.", Level.PRIVATE,
                new Telling(List.of(portal.person("third", wired.housing).name()), Set.of(), false))));

        assertThat(List.of(plan.status(), level.status())).containsOnly(422);
        assertThat(plan.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("text");
            assertThat(fault.detail()).isEqualTo(
                    "Test outsider cannot read this plan, so will not be told. Send it anyway, or take the mention out.");
        });
        assertThat(level.faults()).extracting(Problem.Fault::pointer).containsExactly("mentions");
        assertThat(level.detail()).contains("cannot read this comment");
        assertThat(plan.extra()).containsEntry("notTold", List.of("outsider"));
        assertThat(kept(wired)).isEmpty();

        Comment sent = wired.giving.give(saying("@outsider should know.", Level.CLUSTER,
                new Telling(List.of(), Set.of("outsider"), false)));
        portal.deliverEvents();
        assertThat(sent.mentions()).containsExactly(wired.outsider.id());
        assertThat(heard(ear)).isEmpty();
    }

    @OnBothDatabases
    void namesOfNobodyAreSaidAndCanBeSentAnyway(TestPortal portal) {
        Wired wired = new Wired(portal);
        Problem unknown = refused(() -> wired.giving.give(saying("Ask @nobody.here.", Level.CLUSTER,
                new Telling(List.of("Jo Bloggs"), Set.of(), false))));
        assertThat(unknown.faults()).extracting(Problem.Fault::pointer).containsExactly("text", "mentions");
        assertThat(unknown.extra()).containsEntry("notTold", List.of("@nobody.here", "Jo Bloggs"));
        refused(() -> wired.giving.give(saying("Ask @nobody.here.", Level.CLUSTER, new Telling(List.of(), Set.of("@another"), false))));

        Comment sent = wired.giving.give(saying("Ask @nobody.here.", Level.CLUSTER, new Telling(List.of(), Set.of(), true)));
        Comment edited = wired.changing.edit(sent.id(), 1, "Do ask @nobody.here.");

        assertThat(sent.mentions()).isEmpty();
        assertThat(edited.text()).isEqualTo("Do ask @nobody.here.");
    }

    @OnBothDatabases
    void anEditTellsThoseWhoAreNewInItAndKeepsThoseBesideTheWords(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment given = wired.giving.give(saying("Look, @planner.", Level.CLUSTER,
                new Telling(List.of(portal.person("third", wired.housing).id()), Set.of(), false)));
        String third = given.mentions().get(1);
        portal.deliverEvents();
        HeardTidings ear = new HeardTidings(portal);
        String fourth = portal.person("fourth", wired.highways).id();

        Comment edited = wired.changing.edit(given.id(), 1, "Look, @fourth.");
        portal.deliverEvents();

        assertThat(edited.mentions()).containsExactly(fourth, third);
        assertThat(heard(ear)).endsWith(given.id() + " " + fourth + " " + wired.other.id());
        assertThat(refused(() -> wired.changing.edit(given.id(), 2, "Look, @outsider.")).status()).isEqualTo(422);
        assertThat(wired.now(given).text()).isEqualTo("Look, @fourth.");
    }

    @OnBothDatabases
    void aReplyTellsAndWordsFromElsewhereGoOnWhoeverTheyName(TestPortal portal) {
        Wired wired = new Wired(portal);
        Comment first = wired.give("l1", null);
        HeardTidings ear = new HeardTidings(portal);

        Comment reply = wired.as(wired.planner).giving.reply(first.id(), "As @other says.", "", Telling.NOBODY);
        String remark = wired.as(wired.other).remarks.give(new Remark("l1", null, 0, "Found by @nobody.here and @outsider.",
                Level.CLUSTER.audience(), null));
        portal.deliverEvents();

        assertThat(heard(ear)).containsExactly(reply.id() + " " + wired.other.id() + " " + wired.planner.id());
        assertThat(wired.reads.existing(remark).mentions()).containsExactly(wired.outsider.id());
    }
}
