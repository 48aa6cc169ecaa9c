package org.planweave.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.planweave.api.host.ModuleDirectory;
import org.planweave.api.host.Surroundings;
import org.planweave.api.modules.LeftBehind;
import org.planweave.api.people.Freshness;
import org.planweave.api.resources.LeftTexts;
import org.planweave.core.internal.access.StoredAccess;
import org.planweave.core.internal.life.DeployRights;
import org.planweave.core.internal.life.OneChange;
import org.planweave.core.internal.life.left.DeleteForGood;
import org.planweave.core.internal.life.left.Kept;
import org.planweave.core.internal.life.left.LeavingModules;
import org.planweave.core.internal.life.left.LeftArchive;
import org.planweave.core.internal.life.left.LeftModules;
import org.planweave.core.internal.life.left.LeftRights;
import org.planweave.core.internal.life.left.ModuleTables;
import org.planweave.core.internal.life.left.ReadLeftTexts;
import org.planweave.core.internal.life.left.StoredLeftBehind;
import org.planweave.core.internal.life.left.TextRows;
import org.planweave.core.internal.store.Sql;
import org.planweave.core.internal.store.migrations.MigrationFailed;
import org.planweave.core.internal.store.migrations.Migrations;

/** The part of the host that keeps what modules leave, over a test's database, with one module that comes and goes. */
final class LeftHouse {

    static final String MODULE = "old-notes";
    static final Migrations.Source SCRIPTS = () -> List.of(new Migrations.Text("V001__notes.sql", """
            create table old_notes.shelf (id varchar(64) not null primary key);
            create table old_notes.note (id varchar(64) not null primary key, shelf varchar(64) references old_notes.shelf (id),
                words ${text} not null, made_at ${timestamp} not null, picture ${bytes});
            alter table old_notes.shelf add column best varchar(64) references old_notes.note (id)
            """));

    final Set<String> here = new HashSet<>(Set.of("notes"));
    final List<Boolean> fresh = new ArrayList<>(List.of(true));
    final Sql sql;
    final LeavingModules leaving;
    final LeftTexts texts;
    final LeftBehind left;
    final OneChange one = new OneChange();
    private final TestPortal portal;

    LeftHouse(TestPortal portal, Duration patience) {
        this.portal = portal;
        this.sql = new Sql(portal.joined());
        StoredAccess access = (StoredAccess) portal.access();
        TextRows rows = new TextRows(sql, portal.joined(), portal.kept());
        ModuleTables tables = new ModuleTables(portal.database(), portal.joined());
        LeftModules modules = new LeftModules(sql, directory(), tables);
        leaving = new LeavingModules(rows, (Surroundings) access, portal.currentUser(), patience);
        texts = new ReadLeftTexts(sql, rows, access, portal.currentUser());
        Freshness freshness = freshness();
        LeftRights rights = new LeftRights(portal.currentUser(), freshness, new DeployRights(portal.currentUser(), freshness));
        left = new StoredLeftBehind(sql, rights, modules, leaving,
                new DeleteForGood(sql, portal.transactions(), portal.audit(), modules, tables, rows, access),
                new LeftArchive(tables, portal.joined(), sql, portal.database()), one, portal.audit(), portal.transactions());
    }

    /** The module's tables are there and it runs. */
    void deployed() throws MigrationFailed {
        portal.database().migrations().carryOut(MODULE, SCRIPTS);
        here.add(MODULE);
        portal.transactions().join(() -> {
            sql.update("delete from portal.module where id = ?", MODULE);
            sql.update("insert into portal.module (id, version, digest, shipped, wanted, changed_at) values (?, '1.0.0', 'x', ?, ?, ?)",
                    MODULE, false, true, java.time.Instant.now());
            leaving.back(MODULE);
            return true;
        });
        leaving.forget(MODULE);
    }

    /** The module is taken away as the deployer takes it away. */
    Kept removed(boolean running) {
        Kept kept = leaving.keep(MODULE, running);
        portal.transactions().join(() -> {
            sql.update("update portal.module set wanted = ? where id = ?", false, MODULE);
            leaving.gone(MODULE, "Old notes", "1.0.0", kept);
            return true;
        });
        here.remove(MODULE);
        return kept;
    }

    private ModuleDirectory directory() {
        return new ModuleDirectory() {
            @Override
            public List<Entry> entries() {
                return here.stream().map(id -> new Entry(id, id, "", "1.0.0", List.of(), List.of(), false, -1)).toList();
            }

            @Override
            public Optional<Entry> entry(String id) {
                return entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
            }

            @Override
            public Optional<Entry> owner(String path) {
                return Optional.empty();
            }

            @Override
            public Optional<String> moduleOf(long bundleId) {
                return Optional.empty();
            }
        };
    }

    private Freshness freshness() {
        Supplier<Boolean> now = () -> fresh.get(0);
        return new Freshness() {
            @Override
            public boolean fresh() {
                return now.get();
            }

            @Override
            public boolean asksCode() {
                return false;
            }

            @Override
            public void prove(String password, String code) {
                fresh.set(0, true);
            }
        };
    }
}
