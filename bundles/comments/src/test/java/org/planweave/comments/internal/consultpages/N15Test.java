package org.planweave.comments.internal.consultpages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.nodes.Document;
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
import org.planweave.comments.internal.rules.Comment;
import org.planweave.comments.internal.stored.Wired;
import org.planweave.comments.internal.wired.Screens;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** N15: the sentence of consultation names a group only while the ledger has its evidence; a minuted meeting counts. */
@PortalTest(module = "comments", entities = {CommentRow.class, PlaceColumns.class, AnswerColumns.class, WordingRow.class,
    ConsultationRow.class, AskedRow.class, HappeningRow.class, MeetingRow.class, LetInRow.class})
class N15Test {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    @OnBothDatabases
    void aGroupWhoseEvidenceIsGoneLeavesTheSentenceAndIsNamedInAWarning(TestPortal portal) {
        Screens screens = new Screens(portal);
        Wired wired = screens.wired;
        EvidencePages pages = new EvidencePages(screens.parts, wired.ledger, wired.holding, screens.words);
        Person member = portal.person("member", null, Role.MEMBER);
        Person director = portal.person("director", wired.housing, Role.DIRECTOR);
        wired.as(wired.planner).holding.open(new Wish("p1", "Views", TODAY.toString(), TODAY.toString(), List.of(),
                List.of(Group.role(Role.MEMBER), Group.role(Role.DIRECTOR))));
        wired.as(director).give("l1", null);
        Comment only = wired.as(member).give("l1", null);
        wired.as(wired.planner).holding.enter("p1", "teams", TODAY.toString(), "Depot briefing, minute 4");

        assertThat(sentence(pages)).isEqualTo("This plan was developed in consultation with members, directors and teams.");
        wired.as(member).changing.remove(only.id());
        wired.as(wired.planner);

        assertThat(sentence(pages)).isEqualTo("This plan was developed in consultation with directors and teams.");
        assertThat(page(pages).select(".pw-flash--warn").text()).contains("Left out", "Members");
    }

    private static Document page(EvidencePages pages) {
        return Screens.shown(pages.show("p1"));
    }

    private static String sentence(EvidencePages pages) {
        return page(pages).select("blockquote").text();
    }
}
