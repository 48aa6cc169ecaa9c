package org.planweave.core.internal.life.left;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Problem;
import org.planweave.api.modules.Audit;
import org.planweave.api.modules.LeftBehind.Left;
import org.planweave.api.store.Transactions;
import org.planweave.core.internal.access.StoredAccess;
import org.planweave.core.internal.store.Sql;

/** Deletes all that a module left, in one transaction. That the module is not to come back by itself stays on record. */
@Component(service = DeleteForGood.class)
public final class DeleteForGood {

    private static final int LONGEST_REASON = 500;
    /** The listeners and jobs of a module have names that begin with its id. */
    private static final List<String> BY_NAME = List.of("portal.listener", "portal.job");

    private final Sql sql;
    private final Transactions transactions;
    private final Audit audit;
    private final LeftModules modules;
    private final ModuleTables tables;
    private final TextRows texts;
    private final StoredAccess access;

    @Activate
    public DeleteForGood(@Reference Sql sql, @Reference Transactions transactions, @Reference Audit audit, @Reference LeftModules modules,
            @Reference ModuleTables tables, @Reference TextRows texts, @Reference StoredAccess access) {
        this.sql = sql;
        this.transactions = transactions;
        this.audit = audit;
        this.modules = modules;
        this.tables = tables;
        this.texts = texts;
        this.access = access;
    }

    static String reason(String given) {
        String reason = given.strip();
        if (reason.isEmpty()) {
            throw Problem.invalid("reason", "Say why it is deleted for good. The reason stays in the record.");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Problem.invalid("reason", "The reason is longer than 500 characters. Shorten it.");
        }
        return reason;
    }

    Left delete(String id, String reason) {
        return transactions.join(() -> {
            if (modules.isHere(id)) {
                throw Problem.conflict("module-here", "The module “" + id + "” is here. Take it away first; what it holds stays then, "
                        + "and can be deleted for good after that.");
            }
            Left left = modules.find(id).orElseThrow(() -> nothing(id));
            tables.drop(id);
            texts.clearAtOnce(id);
            texts.back(id);
            sql.update("delete from portal.migration where module = ?", id);
            sql.update("delete from portal.switch where module_id = ?", id);
            BY_NAME.forEach(table -> sql.update("delete from " + table + " where name = ? or name like ?", id, id + ".%"));
            access.forgetAll(id);
            audit.record("module.left-deleted", "module:" + id, Map.of("title", left.title(), "reason", reason,
                    "tables", String.valueOf(left.tables().size()), "rows", String.valueOf(left.rows()),
                    "texts", String.valueOf(left.texts())));
            return left;
        });
    }

    static Problem nothing(String id) {
        return Problem.notFound("No module “" + id + "” left anything here.");
    }
}
