package org.planweave.notices.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planweave.notices.internal.wired.Wired.ANSWERED;
import static org.planweave.notices.internal.wired.Wired.ASKED;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.planweave.api.Problem;
import org.planweave.api.access.Protection.Audience;
import org.planweave.notices.internal.rows.CalendarRow;
import org.planweave.notices.internal.rows.ChoiceRow;
import org.planweave.notices.internal.rows.LetterRow;
import org.planweave.notices.internal.rows.MailboxRow;
import org.planweave.notices.internal.rows.NoticeRow;
import org.planweave.notices.internal.rules.Way;
import org.planweave.notices.internal.wired.MailSet;
import org.planweave.notices.internal.wired.Wired;
import org.planweave.notices.internal.stored.Inbox;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;
import org.planweave.ui.Html;
import org.planweave.ui.NavigationEntry;
import org.planweave.ui.Page;
import org.planweave.ui.SeeOther;

@PortalTest(module = "notices", entities = {NoticeRow.class, ChoiceRow.class, MailboxRow.class, LetterRow.class, CalendarRow.class})
class NoticesPagesTest {

    private static NoticesPages pages(Wired all) {
        return new NoticesPages(all.inbox, all.topics, all.portal.currentUser());
    }

    private static ChoicesPages choices(Wired all) {
        return new ChoicesPages(all.choices, all.settings, all.mailboxes, all.outbox, all.portal.transactions(),
                all.portal.currentUser());
    }

    private static Document shown(Object answer) {
        String html = Html.string(((Page) answer).body());
        assertThat(html).doesNotContain("‹").doesNotContain("{0}").doesNotContain(">null<");
        return Jsoup.parse(html);
    }

    private static MultivaluedMap<String, String> sent(String name, String value) {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.add(name, value);
        return form;
    }

    @OnBothDatabases
    void saysWhatWillBeHereWhileThereIsNothing(TestPortal portal) {
        Wired all = new Wired(portal);

        Document page = shown(pages(all).list("", "1"));

        assertThat(page.text()).contains("No notice needs you.").contains("Nothing needs you");
        assertThat(shown(pages(all).list("information", "1")).text()).contains("Nothing to read");
    }

    @OnBothDatabases
    void listsWhatNeedsTheReaderWithItsLastDayAndWhatIsForTheirInformationApart(TestPortal portal) {
        Wired all = new Wired(portal);
        all.protect("s1", Audience.COUNCIL);
        all.tell(ASKED, "s1", null, LocalDate.of(2027, 2, 1));
        all.tell(ANSWERED, "s2");

        Document page = shown(pages(all).list("", "1"));
        assertThat(page.text()).contains("One notice needs you.").contains("1 Feb 2027 is the last day")
                .contains("Survey s1 is here.").contains("Needs you (1)").contains("For information (1)")
                .doesNotContain("Mark all as read");

        Document known = shown(pages(all).list("information", "1"));
        assertThat(known.text()).contains("An answer to my survey").contains("Mark all as read").doesNotContain("Survey s1");
    }

    @OnBothDatabases
    void openingReadsWhatIsForInformationAndLeavesWhatMustBeDone(TestPortal portal) {
        Wired all = new Wired(portal);
        all.tell(ASKED, "s1");
        all.tell(ANSWERED, "s2");
        String toDo = Inbox.toDo(all.inbox.all(all.planner)).get(0).id();
        String toKnow = Inbox.toKnow(all.inbox.all(all.planner)).get(0).id();

        assertThat(pages(all).open(toDo).href()).isEqualTo("/surveys/s1");
        assertThat(pages(all).open(toKnow).href()).isEqualTo("/surveys/s2");
        assertThat(Inbox.toDo(all.inbox.all(all.planner)).get(0).isRead()).isFalse();
        assertThat(Inbox.toKnow(all.inbox.all(all.planner)).get(0).isRead()).isTrue();

        assertThat(pages(all).read(toDo).href()).isEqualTo("/notices");
        assertThat(all.inbox.unread(all.planner)).isZero();
    }

    @OnBothDatabases
    void doesNotKnowTheNoticesOfOthers(TestPortal portal) {
        Wired all = new Wired(portal);
        all.tell(ASKED, "s1");
        String id = Inbox.toDo(all.inbox.all(all.planner)).get(0).id();
        portal.actAs(all.other);

        assertThatThrownBy(() -> pages(all).open(id)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(404));
        assertThatThrownBy(() -> pages(all).read(id)).isInstanceOf(Problem.class);
    }

    @OnBothDatabases
    void turnsPagesOfTwenty(TestPortal portal) {
        Wired all = new Wired(portal);
        for (int i = 0; i < 25; i++) {
            all.tell(ANSWERED, "s" + i);
        }
        assertThat(shown(pages(all).list("information", "1")).select(".pw-todo > li")).hasSize(20);
        Document second = shown(pages(all).list("information", "2"));
        assertThat(second.select(".pw-todo > li")).hasSize(5);
        assertThat(second.select("a[href='/notices?show=information&page=1']")).isNotEmpty();
        assertThat(shown(pages(all).list("information", "77")).select(".pw-todo > li")).hasSize(5);
        assertThat(shown(pages(all).list("information", "x")).select(".pw-todo > li")).hasSize(20);

        pages(all).readAll();
        assertThat(all.inbox.unread(all.planner)).isZero();
    }

    @OnBothDatabases
    void theMenuCountsTheUnread(TestPortal portal) {
        Wired all = new Wired(portal);
        all.tell(ASKED, "s1");

        assertThat(new NoticesNavigation(all.inbox).entries(all.planner)).extracting(NavigationEntry::count).containsExactly(1);
    }

    @OnBothDatabases
    void keepsAChoiceAndGivesBackOneThatCannotBe(TestPortal portal) {
        Wired all = new Wired(portal);

        Document page = shown(choices(all).show());
        assertThat(page.text()).contains("This portal sends no e-mail yet");
        assertThat(page.select("input[name=address]")).isEmpty();
        assertThat(page.select("select[name='way-surveys.asked'] option")).hasSize(4);
        assertThat(page.select("select[name='way-surveys.answered'] option[selected]").text()).isEqualTo("In the portal only");

        assertThat(choices(all).choose(sent("way-surveys.answered", "weekly"))).isInstanceOf(SeeOther.class);
        assertThat(all.choices.of(all.planner)).containsEntry(ANSWERED, Way.WEEKLY);

        Page refused = (Page) choices(all).choose(sent("way-surveys.asked", "nothing"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(shown(refused).text()).contains("There is a problem").contains("cannot be left out");
    }

    @OnBothDatabases
    void takesAnAddressOfTheCouncilAndNoOther(TestPortal portal) {
        Wired all = new Wired(portal, MailSet.at(1));
        assertThat(shown(choices(all).show()).text())
                .contains("Leave it empty for planner@testing.example.").doesNotContain("sends no e-mail");

        assertThat(choices(all).choose(sent("address", "ann.planner@Testing.example"))).isInstanceOf(SeeOther.class);
        assertThat(all.mailboxes.address(all.planner)).isEqualTo("ann.planner@Testing.example");

        for (String wrong : List.of("ann@elsewhere.example", "ann", "a b@testing.example", "a@b@testing.example", "x\n@testing.example")) {
            Page refused = (Page) choices(all).choose(sent("address", wrong));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(shown(refused).text()).contains("Give an e-mail address that ends in @testing.example");
        }
        assertThat(all.mailboxes.given(all.planner)).contains("ann.planner@Testing.example");

        choices(all).choose(sent("address", " "));
        assertThat(all.mailboxes.address(all.planner)).isEqualTo("planner@testing.example");
    }
}
