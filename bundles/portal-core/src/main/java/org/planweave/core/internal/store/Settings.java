package org.planweave.core.internal.store;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the host remembers of itself, by name, in the thread's transaction. */
@Component(service = Settings.class)
public final class Settings {

    /** The council's name. */
    public static final String COUNCIL_NAME = "council.name";

    /** When a backup was last taken while the portal ran. */
    public static final String LAST_BACKUP = "backup.last";

    private final Sql sql;

    @Activate
    public Settings(@Reference Sql sql) {
        this.sql = sql;
    }

    public Optional<String> get(String name) {
        return sql.first("select setting_value from portal.setting where name = ?", row -> row.getString(1), name);
    }

    public void put(String name, String value) {
        if (sql.update("update portal.setting set setting_value = ? where name = ?", value, name) == 0) {
            sql.update("insert into portal.setting (name, setting_value) values (?, ?)", name, value);
        }
    }
}
