package org.planweave.core.internal.life.left;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.modules.Audit;
import org.planweave.api.modules.LeftBehind;
import org.planweave.api.resources.ComposedSource;
import org.planweave.api.resources.ResourceSource;
import org.planweave.api.store.Transactions;
import org.planweave.core.internal.life.OneChange;
import org.planweave.core.internal.store.Sql;

/** What modules left, for those who may see it; each act asks for its own right. */
@Component(service = LeftBehind.class)
public final class StoredLeftBehind implements LeftBehind {

    private final Sql sql;
    private final LeftRights rights;
    private final LeftModules modules;
    private final LeavingModules leaving;
    private final DeleteForGood deletion;
    private final LeftArchive archive;
    private final OneChange one;
    private final Audit audit;
    private final Transactions transactions;

    @Activate
    public StoredLeftBehind(@Reference Sql sql, @Reference LeftRights rights, @Reference LeftModules modules,
            @Reference LeavingModules leaving, @Reference DeleteForGood deletion, @Reference LeftArchive archive, @Reference OneChange one,
            @Reference Audit audit, @Reference Transactions transactions) {
        this.sql = sql;
        this.rights = rights;
        this.modules = modules;
        this.leaving = leaving;
        this.deletion = deletion;
        this.archive = archive;
        this.one = one;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public List<Left> all() {
        rights.requireSight();
        return modules.all();
    }

    @Override
    public Left one(String id) {
        rights.requireSight();
        return modules.find(id).orElseThrow(() -> DeleteForGood.nothing(id));
    }

    /** Of what is made of others there is no count without reading all of it: it is left out. */
    @Override
    public Foreseen foreseen(String id) {
        rights.requireSight();
        Map<String, Long> kinds = new TreeMap<>();
        Set<String> plans = leaving.of(id).stream().filter(source -> !(source instanceof ComposedSource))
                .flatMap(source -> protectedPlans(source, kinds).stream()).collect(Collectors.toSet());
        return new Foreseen(kinds, plans.size());
    }

    private List<String> protectedPlans(ResourceSource source, Map<String, Long> kinds) {
        String refs = source.module() + ':' + source.type() + ":%";
        long count = sql.first("select count(*) from portal.protection where ref like ?", row -> row.getLong(1), refs).orElse(0L);
        if (count > 0) {
            kinds.put(source.type(), count);
        }
        return sql.list("select distinct plan_ref from portal.protection where ref like ? and plan_ref is not null",
                row -> row.getString(1), refs);
    }

    @Override
    public Archive archive(String id) {
        rights.requireTaking();
        Left left = one(id);
        transactions.join(() -> {
            audit.record("module.left-exported", "module:" + id, Map.of("title", left.title(), "rows", String.valueOf(left.rows())));
            return Boolean.TRUE;
        });
        return out -> archive.write(left, out);
    }

    @Override
    public Left deleteForGood(String id, String reason) {
        rights.requireDeletion();
        String why = DeleteForGood.reason(reason);
        return one.alone(() -> deletion.delete(id, why));
    }
}
