package org.planweave.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.planweave.api.Problem;
import org.planweave.api.host.Deliveries;
import org.planweave.core.internal.store.Sql;
import org.planweave.core.internal.store.deliveries.StoredDeliveries;

/** Writes that come more than once, on both databases. */
@PortalTest(module = "notes", entities = {NoteRow.class, TagRow.class})
class DeliveriesTest {

    @OnBothDatabases
    void doesOneOfManyThatComeAtOnce(TestPortal portal) throws Exception {
        Deliveries deliveries = deliveries(portal);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        for (int round = 0; round < 20; round++) {
            String key = "key" + round;
            Callable<Deliveries.Answer> send = () -> deliveries.once(key, "same", () -> write(portal));
            List<String> answers = new ArrayList<>();
            for (Future<Deliveries.Answer> answer : threads.invokeAll(List.of(send, send, send, send, send))) {
                answers.add(new String(answer.get().body(), StandardCharsets.UTF_8));
            }
            assertThat(answers).hasSize(5).containsOnly(answers.get(0));
        }
        threads.shutdown();
        assertThat(StoreTest.count(portal.store())).isEqualTo(20);
    }

    @OnBothDatabases
    void givesTheFirstAnswerAgain(TestPortal portal) {
        Deliveries deliveries = deliveries(portal);
        Deliveries.Answer first = deliveries.once("k", "f", () -> new Deliveries.Answer(201, "text/plain", new byte[] {0, 9}, "/notes/1", null));
        assertThat(deliveries.earlier("k", "f")).hasValueSatisfying(again -> {
            assertThat(again).usingRecursiveComparison().isEqualTo(first);
        });
        assertThat(deliveries.earlier("other", "f")).isEmpty();
        assertThatThrownBy(() -> deliveries.earlier("k", "another request"))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.status()).isEqualTo(422));
    }

    @OnBothDatabases
    void keepsNoKeyOfAWriteThatFailed(TestPortal portal) {
        Deliveries deliveries = deliveries(portal);
        assertThatThrownBy(() -> deliveries.once("k", "f", () -> {
            write(portal);
            throw Problem.conflict("busy", "Not now.");
        })).isInstanceOf(Problem.class);
        assertThat(deliveries.earlier("k", "f")).isEmpty();
        assertThat(StoreTest.count(portal.store())).isZero();
        deliveries.once("k", "f", () -> write(portal));
        assertThat(StoreTest.count(portal.store())).isEqualTo(1);
    }

    @OnBothDatabases
    void forgetsAfterADay(TestPortal portal) {
        Deliveries deliveries = deliveries(portal);
        deliveries.once("k", "f", () -> write(portal));
        new Sql(portal.joined()).update("update portal.delivery set made_at = ?", Instant.now().minus(Duration.ofHours(25)));
        assertThat(deliveries.earlier("k", "f")).isEmpty();
        deliveries.once("k", "f", () -> write(portal));
        assertThat(StoreTest.count(portal.store())).isEqualTo(2);
    }

    private static Deliveries deliveries(TestPortal portal) {
        return new StoredDeliveries(portal.joined(), new Sql(portal.joined()), portal.currentUser());
    }

    private static Deliveries.Answer write(TestPortal portal) {
        String id = portal.ids().next();
        portal.store().doInTransaction(entities -> entities.persist(new NoteRow(id, "")));
        return new Deliveries.Answer(201, "text/plain", id.getBytes(StandardCharsets.UTF_8), null, null);
    }
}
