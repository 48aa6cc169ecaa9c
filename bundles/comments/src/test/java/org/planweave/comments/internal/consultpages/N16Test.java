package org.planweave.comments.internal.consultpages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.nodes.Document;
import org.planweave.api.access.Protection.Audience;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
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
import org.planweave.comments.internal.stored.Wired;
import org.planweave.comments.internal.wired.MemoryPlans;
import org.planweave.comments.internal.wired.Screens;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** N16: whoever is about to ask people whom another window asks on the same days is warned before it is published. */
@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class N16Test {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @OnBothDatabases
    void twoWindowsForTheSameGroupAreWarnedOfBeforeTheSecondOpens(TestPortal portal) {
        Screens screens = new Screens(portal);
        Wired wired = screens.wired;
        OpenPages pages = new OpenPages(screens.parts, wired.ledger, wired.holding, screens.words, wired.desk);
        portal.person("member", null, Role.MEMBER);
        wired.as(wired.planner).holding.open(new Wish("p1", "Roads", TODAY.toString(), TODAY.plusDays(9).toString(), List.of(),
                List.of(Group.role(Role.MEMBER))));
        Person theirs = portal.person("director", wired.housing, Role.DIRECTOR);
        wired.memory.plan("p2", wired.housing, MemoryPlans.ROUND, Audience.CLUSTER);
        wired.as(theirs);

        Document overlapping = look(pages, TODAY.plusDays(9));
        Document after = look(pages, TODAY.plusDays(10));

        assertThat(overlapping.select(".pw-flash--warn").text()).contains("The same people are asked by others", "Highways and Waste", "1 of the same people");
        assertThat(after.select(".pw-flash--warn")).isEmpty();
        assertThat(wired.ledger.of(List.of("p2"))).as("nothing is published yet").isEmpty();
    }

    private static Document look(OpenPages pages, LocalDate opens) {
        return Screens.shown(pages.open(Screens.sent("plan", "p2", "title", "Homes", "opens", opens.toString(),
                "closes", opens.plusDays(5).toString(), "group", "ROLE:MEMBER")));
    }
}
