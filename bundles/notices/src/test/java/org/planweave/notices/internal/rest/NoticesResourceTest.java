package org.planweave.notices.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.planweave.notices.internal.wired.Wired.ANSWERED;
import static org.planweave.notices.internal.wired.Wired.ASKED;

import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.planweave.api.Problem;
import org.planweave.notices.internal.rest.NoticesResource.NoticeJson;
import org.planweave.notices.internal.rest.NoticesResource.ReadBody;
import org.planweave.notices.internal.rows.CalendarRow;
import org.planweave.notices.internal.rows.ChoiceRow;
import org.planweave.notices.internal.rows.LetterRow;
import org.planweave.notices.internal.rows.MailboxRow;
import org.planweave.notices.internal.rows.NoticeRow;
import org.planweave.notices.internal.wired.Wired;
import org.planweave.notices.internal.stored.Inbox;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "notices", entities = {NoticeRow.class, ChoiceRow.class, MailboxRow.class, LetterRow.class, CalendarRow.class})
class NoticesResourceTest {

    @SuppressWarnings("unchecked")
    private static List<NoticeJson> list(Response answer) {
        return (List<NoticeJson>) answer.getEntity();
    }

    @OnBothDatabases
    void givesAllOfThemInPartsThatJoinUp(TestPortal portal) {
        Wired all = new Wired(portal);
        NoticesResource api = new NoticesResource(all.inbox, portal.currentUser());
        for (int i = 0; i < 5; i++) {
            all.tell(ANSWERED, "s" + i);
        }
        List<String> had = new ArrayList<>();
        String after = "";
        do {
            Response part = api.list("false", after, "2");
            list(part).forEach(one -> had.add(one.about()));
            String link = part.getHeaderString("Link");
            after = link == null ? "" : link.replaceAll(".*[?&]after=([^&>]*).*", "$1");
        } while (!after.isEmpty());

        assertThat(had).doesNotHaveDuplicates().hasSize(5);
    }

    @OnBothDatabases
    void marksOneAndAll(TestPortal portal) {
        Wired all = new Wired(portal);
        NoticesResource api = new NoticesResource(all.inbox, portal.currentUser());
        all.tell(ASKED, "s1");
        all.tell(ANSWERED, "s2");
        String id = Inbox.toDo(all.inbox.all(all.planner)).get(0).id();

        assertThat(api.one(id).read()).isFalse();
        assertThat(api.change(id, new ReadBody(true)).read()).isTrue();
        api.readAll();

        assertThat(list(api.list("false", "", ""))).isEmpty();
        assertThat(list(api.list("true", "", ""))).hasSize(2);
    }

    @OnBothDatabases
    void saysWhatIsWrongWithAQuestion(TestPortal portal) {
        Wired all = new Wired(portal);
        NoticesResource api = new NoticesResource(all.inbox, portal.currentUser());
        all.tell(ASKED, "s1");
        String id = Inbox.toDo(all.inbox.all(all.planner)).get(0).id();

        refused(400, () -> api.list("perhaps", "", ""));
        refused(400, () -> api.list("", "nothing", ""));
        refused(400, () -> api.list("", "", "0"));
        refused(400, () -> api.change(id, new ReadBody(null)));
        portal.actAs(all.other);
        refused(404, () -> api.one(id));
        refused(404, () -> api.change(id, new ReadBody(true)));
    }

    private static void refused(int status, Runnable asked) {
        assertThatThrownBy(asked::run).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.status()).isEqualTo(status));
    }
}
