package org.planweave.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import org.eclipse.persistence.internal.jpa.EntityManagerFactoryProvider;
import org.planweave.api.store.Store;
import org.planweave.core.internal.store.migrations.Migrations;
import org.planweave.core.internal.store.units.ModuleStores;
import org.planweave.core.internal.store.units.OpenStore;

/** Two modules in one transaction, and modules that come and go. */
@PortalTest(module = "notes", entities = {NoteRow.class, TagRow.class})
class TwoModulesTest {

    private static final Migrations.Source OTHER = () -> List.of(new Migrations.Text("V001__notes.sql", """
            create table other_notes.note (id varchar(64) not null primary key, title varchar(200) not null, words ${text} not null,
                made_at ${timestamp} not null, made_on date, picture ${bytes}, is_open boolean not null, version bigint not null)
            """));

    @OnBothDatabases
    void keepsOrDropsBothModulesChangesTogether(TestPortal portal) throws Exception {
        try (OpenStore other = open(portal)) {
            portal.transactions().join(() -> addToBoth(portal.store(), other.store(), "kept"));
            assertThat(StoreTest.count(portal.store())).isEqualTo(1);
            assertThat(StoreTest.count(other.store())).isEqualTo(1);

            assertThatThrownBy(() -> portal.transactions().join(() -> {
                addToBoth(portal.store(), other.store(), "dropped");
                portal.events().publish(new NoteAdded("dropped"));
                portal.audit().record("note.added", "notes:note:dropped", Map.of());
                throw new IllegalStateException("too late");
            })).hasMessage("too late");
            assertThat(StoreTest.count(portal.store())).isEqualTo(1);
            assertThat(StoreTest.count(other.store())).isEqualTo(1);
            assertThat(portal.audit().newest(null, null, 10)).isEmpty();
        }
    }

    @OnBothDatabases
    void dropsTheFirstModulesChangesWhenTheSecondsAreRefused(TestPortal portal) throws Exception {
        try (OpenStore other = open(portal)) {
            other.store().doInTransaction(entities -> entities.persist(new NoteRow("twice", "")));
            assertThatThrownBy(() -> portal.transactions().join(() -> addToBoth(portal.store(), other.store(), "twice")))
                    .isInstanceOf(RuntimeException.class);
            assertThat(StoreTest.count(portal.store())).isZero();
        }
    }

    @OnBothDatabases
    void letsGoOfAModuleThatCameAndWentFiftyTimes(TestPortal portal) throws Exception {
        int before = EntityManagerFactoryProvider.getEmSetupImpls().size();
        WeakReference<Store> first = null;
        for (int i = 0; i < 50; i++) {
            try (OpenStore other = open(portal)) {
                String id = "cycle" + i;
                other.store().doInTransaction(entities -> entities.persist(new NoteRow(id, "")));
                first = first == null ? new WeakReference<>(other.store()) : first;
            }
        }
        assertThat(EntityManagerFactoryProvider.getEmSetupImpls()).hasSize(before);
        for (int i = 0; i < 50 && first.get() != null; i++) {
            System.gc();
        }
        assertThat(first.get()).isNull();
        try (OpenStore other = open(portal)) {
            assertThat(StoreTest.count(other.store())).isEqualTo(50);
        }
    }

    private static OpenStore open(TestPortal portal) throws Exception {
        return new ModuleStores(portal.database(), portal.joined())
                .open("other-notes", TwoModulesTest.class.getClassLoader(), List.of(NoteRow.class.getName()), OTHER);
    }

    private static boolean addToBoth(Store one, Store other, String id) {
        one.doInTransaction(entities -> entities.persist(new NoteRow(id, "one")));
        other.doInTransaction(entities -> entities.persist(new NoteRow(id, "other")));
        return true;
    }
}
