package org.planweave.records.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.planweave.api.Problem;
import org.planweave.records.internal.rest.Json.ItemJson;
import org.planweave.records.internal.rest.Json.MarkJson;
import org.planweave.records.internal.rest.Json.RequestJson;
import org.planweave.records.internal.rest.PacksResource.HandBody;
import org.planweave.records.internal.rest.PacksResource.RulingBody;
import org.planweave.records.internal.rest.RequestsResource.NewBody;
import org.planweave.records.internal.rest.RequestsResource.StateBody;
import org.planweave.records.internal.wired.RecordsTest;
import org.planweave.records.internal.wired.Wired;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;

@RecordsTest
class RecordsRestTest {

    private static void refused(int status, ThrowingCallable way) {
        assertThatThrownBy(way).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status()).isEqualTo(status));
    }

    @OnBothDatabases
    @SuppressWarnings("unchecked")
    void doesAllThatPagesDo(TestPortal portal) {
        Wired all = new Wired(portal);
        all.hold("Comment", "Stands", 1, all.planner, "Queen Street is for the bid");
        all.hold("Comment", "Stands", 2, all.director, "Queen Street again");
        RequestsResource requests = new RequestsResource(all.requests, all.calendar, all.host, all.permits);
        PacksResource packs = new PacksResource(all.requests, all.packs, all.marking, all.files);
        HeldResource held = new HeldResource(all.gathering, all.releases, all.files, all.permits, all.host);

        Response made = requests.take(new NewBody("FOI 1", "All of it", all.host.today().toString(), "topic", "queen street"));
        assertThat(made.getStatus()).isEqualTo(201);
        RequestJson request = (RequestJson) made.getEntity();
        assertThat(request.workingDaysLeft()).isBetween(19, 20);
        assertThat(requests.all("open")).hasSize(1);
        assertThat(requests.all("answered")).isEmpty();

        Response part = packs.items(request.id(), 0, 1);
        assertThat((List<ItemJson>) part.getEntity()).hasSize(1);
        assertThat(part.getHeaderString("Link")).contains("after=1");
        assertThat(packs.items(request.id(), 1, 1).getHeaderString("Link")).isNull();
        assertThat(packs.mark(request.id(), 1, new HandBody("queen street", true, "s43", "A bid is open"))).containsEntry("places", 2);
        refused(409, () -> requests.state(request.id(), new StateBody("answered", null, null, null)));
        for (MarkJson mark : packs.marks(request.id())) {
            if (mark.decision().equals("open")) {
                assertThat(packs.decide(request.id(), mark.id(), new RulingBody("keep", null, null)).getStatus()).isEqualTo(204);
            }
        }
        assertThat(packs.pack(request.id())).startsWith('P', 'K');
        assertThat(packs.whole(request.id())).startsWith('P', 'K');
        assertThat(requests.state(request.id(), new StateBody("answered", null, "Sent", null)).state()).isEqualTo("answered");
        assertThat(requests.state(request.id(), new StateBody("open", null, null, null)).state()).isEqualTo("open");
        assertThat(held.held("line", Wired.LINE)).hasSize(2);
        assertThat(held.person(all.planner.username())).startsWith('P', 'K');
    }

    @OnBothDatabases
    void refusesWhatIsWrong(TestPortal portal) {
        Wired all = new Wired(portal);
        RequestsResource requests = new RequestsResource(all.requests, all.calendar, all.host, all.permits);
        PacksResource packs = new PacksResource(all.requests, all.packs, all.marking, all.files);
        HeldResource held = new HeldResource(all.gathering, all.releases, all.files, all.permits, all.host);
        String id = all.take("FOI 1").id();

        refused(400, () -> requests.take(null));
        refused(400, () -> requests.take(new NewBody("FOI 2", "x", "31.12.2026", "line", Wired.LINE)));
        refused(404, () -> requests.one("nothing"));
        refused(400, () -> requests.state(id, null));
        refused(400, () -> requests.state(id, new StateBody("burnt", null, null, null)));
        refused(400, () -> packs.items(id, -1, 1));
        refused(400, () -> packs.items(id, 0, 201));
        refused(400, () -> packs.decide(id, "m", null));
        refused(404, () -> packs.decide(id, "m", new RulingBody("keep", null, null)));
        refused(404, () -> packs.mark(id, 77, new HandBody("x", false, "s40", "")));
        refused(404, () -> held.person("nobody"));
        all.fresh = false;
        refused(403, () -> packs.whole(id));
        refused(403, () -> held.person(all.planner.username()));
        portal.actAs(all.administrator);
        assertThat(requests.all("")).as("a list is empty").isEmpty();
        refused(403, () -> requests.one(id));
        refused(400, () -> held.held("", ""));
        refused(403, () -> held.held("line", Wired.LINE));
        refused(403, () -> held.person("nobody"));
        refused(403, () -> packs.items(id, 0, 1));
        refused(403, () -> packs.marks(id));
        refused(403, () -> packs.mark(id, 1, new HandBody("x", false, "s40", "")));
    }
}
