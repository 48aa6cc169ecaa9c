package org.planweave.comments.internal.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.comments.internal.rows.DraftSecretRow;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "comments", entities = DraftSecretRow.class)
class DraftKeysTest {

    @OnBothDatabases
    void isOnePersonsForGood(TestPortal portal) {
        Person alison = portal.person("alison", null, Role.PLANNER);
        Person ruth = portal.person("ruth", null, Role.PLANNER);
        DraftKeys keys = new DraftKeys(portal.store());
        String first = keys.key(alison);

        assertThat(Base64.getDecoder().decode(first)).as("for AES-256").hasSize(32);
        assertThat(keys.key(alison)).isEqualTo(first);
        assertThat(new DraftKeys(portal.store()).key(alison)).as("after a restart").isEqualTo(first);
        assertThat(keys.key(ruth)).isNotEqualTo(first);
    }

    @OnBothDatabases
    void ofSeveralFirstFormsAtOnceAllHaveTheOneThatIsKept(TestPortal portal) throws Exception {
        Person alison = portal.person("alison", null, Role.PLANNER);
        DraftKeys keys = new DraftKeys(portal.store());
        CyclicBarrier together = new CyclicBarrier(4);
        ExecutorService forms = Executors.newFixedThreadPool(4);
        List<Future<String>> all = forms.invokeAll(Collections.nCopies(4, () -> {
            together.await();
            return keys.key(alison);
        }));
        forms.shutdown();

        String kept = new DraftKeys(portal.store()).key(alison);
        for (Future<String> one : all) {
            assertThat(one.get()).isEqualTo(kept);
        }
    }
}
