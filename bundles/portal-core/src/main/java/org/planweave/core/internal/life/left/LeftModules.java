package org.planweave.core.internal.life.left;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.host.ModuleDirectory;
import org.planweave.api.modules.LeftBehind.Left;
import org.planweave.core.internal.store.Database;
import org.planweave.core.internal.store.Sql;

/** Which modules are not here and left something, in the host's own record. It asks for no right. */
@Component(service = LeftModules.class)
public final class LeftModules {

    /** A module that is recorded as not wanted; or one that migrated and never came to run. Those that run are never among them. */
    private static final String GONE = "select g.id, l.title, coalesce(l.version, m.version) as version,"
            + " coalesce(l.removed_at, m.changed_at) as removed_at, l.removed_by, l.texts, l.unreadable, l.id as kept from"
            + " (select id from portal.module where wanted = ? union select h.module as id from portal.migration h"
            + " where h.module <> '" + Database.HOST + "' and h.module not in (select id from portal.module)) g"
            + " left join portal.left_module l on l.id = g.id left join portal.module m on m.id = g.id";
    private static final String BEFORE = "It was taken away before texts were kept readable. Its tables stand.";

    private final Sql sql;
    private final ModuleDirectory directory;
    private final ModuleTables tables;

    @Activate
    public LeftModules(@Reference Sql sql, @Reference ModuleDirectory directory, @Reference ModuleTables tables) {
        this.sql = sql;
        this.directory = directory;
        this.tables = tables;
    }

    List<Left> all() {
        return sql.list(GONE, LeftModules::left, false).stream().flatMap(left -> found(left).stream())
                .sorted(Comparator.comparing(Left::title, String.CASE_INSENSITIVE_ORDER)).toList();
    }

    Optional<Left> find(String id) {
        return sql.first(GONE + " where g.id = ?", LeftModules::left, false, id).flatMap(this::found);
    }

    boolean isHere(String id) {
        return directory.entry(id).isPresent()
                || sql.first("select id from portal.module where id = ? and wanted = ?", row -> row.getString(1), id, true).isPresent();
    }

    /** With its tables; empty where there is nothing, or the module is here after all. */
    private Optional<Left> found(Left left) {
        if (directory.entry(left.id()).isPresent()) {
            return Optional.empty();
        }
        Left whole = new Left(left.id(), left.title(), left.version(), left.removedAt(), left.removedBy(), left.texts(), left.unreadable(),
                tables.of(left.id()));
        return whole.tables().isEmpty() && whole.texts() == 0 ? Optional.empty() : Optional.of(whole);
    }

    private static Left left(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String title = row.getString("title");
        String unreadable = row.getString("kept") == null ? BEFORE : row.getString("unreadable");
        return new Left(id, title == null ? id : title, row.getString("version"), Sql.instant(row, "removed_at"),
                row.getString("removed_by"), row.getLong("texts"), unreadable, List.of());
    }
}
