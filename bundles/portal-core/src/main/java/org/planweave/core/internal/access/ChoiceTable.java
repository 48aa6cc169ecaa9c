package org.planweave.core.internal.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.planweave.api.modules.SwitchChoices.Choice;
import org.planweave.api.modules.SwitchChoices.Chosen;
import org.planweave.core.internal.access.SwitchBook.Name;
import org.planweave.core.internal.store.Sql;

/** What the administrator lets departments choose. */
final class ChoiceTable {

    private final Sql sql;

    ChoiceTable(Sql sql) {
        this.sql = sql;
    }

    Map<Name, Chosen> read() {
        return sql.list("select module_id, name, choice, reason, set_by, set_at from portal.switch_choice", ChoiceTable::chosen)
                .stream().collect(Collectors.toMap(one -> new Name(one.module(), one.name()), Function.identity()));
    }

    void write(Chosen chosen) {
        sql.update("delete from portal.switch_choice where module_id = ? and name = ?", chosen.module(), chosen.name());
        sql.update("insert into portal.switch_choice (module_id, name, choice, reason, set_by, set_at) values (?, ?, ?, ?, ?, ?)",
                chosen.module(), chosen.name(), chosen.choice().name(), chosen.reason(), chosen.by(), chosen.at());
    }

    private static Chosen chosen(ResultSet row) throws SQLException {
        return new Chosen(row.getString(1), row.getString(2), Choice.valueOf(row.getString(3)), row.getString(4), row.getString(5),
                Sql.instant(row, "set_at"));
    }
}
