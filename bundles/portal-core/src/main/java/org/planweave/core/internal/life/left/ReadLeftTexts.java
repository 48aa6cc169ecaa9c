package org.planweave.core.internal.life.left;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.ResourceRef;
import org.planweave.api.access.Access;
import org.planweave.api.people.CurrentUser;
import org.planweave.api.planning.Plan;
import org.planweave.api.resources.LeftTexts;
import org.planweave.api.resources.Written;
import org.planweave.api.store.QueryValues;
import org.planweave.core.internal.store.Sql;

/** Gives of the kept texts only what the current user may read, who has to be somebody. */
@Component(service = LeftTexts.class)
public final class ReadLeftTexts implements LeftTexts {

    private static final String SHOWN = " join portal.left_module m on m.id = t.module_id and m.unreadable is null";
    private static final String PLACED = "select p.plan, t.ref, t.kind, t.line, t.written_at from portal.left_place p"
            + " join portal.left_text t on t.ref = p.ref" + SHOWN + " where p.plan = ?";
    private static final String WHOLE = "select t.ref, t.kind, t.line, t.written_at, t.title, t.words, t.written_by, t.answer,"
            + " m.title as module from portal.left_text t" + SHOWN + " where t.ref in (";

    private final Sql sql;
    private final TextRows rows;
    private final Access access;
    private final CurrentUser user;

    @Activate
    public ReadLeftTexts(@Reference Sql sql, @Reference TextRows rows, @Reference Access access, @Reference CurrentUser user) {
        this.sql = sql;
        this.rows = rows;
        this.access = access;
        this.user = user;
    }

    @Override
    public Map<String, Map<String, Integer>> counted(Collection<String> plans) {
        Map<String, Map<String, Integer>> all = new LinkedHashMap<>();
        for (String plan : plans) {
            Map<String, Integer> kinds = new TreeMap<>();
            on(plan).forEach(mark -> kinds.merge(mark.kind(), 1, Integer::sum));
            if (!kinds.isEmpty()) {
                all.put(plan, kinds);
            }
        }
        return all;
    }

    @Override
    public List<Mark> on(String plan) {
        List<Mark> marks = mayRead() ? sql.list(PLACED + " order by t.written_at, t.ref", ReadLeftTexts::mark, plan) : List.of();
        if (marks.isEmpty() || access.readable(List.of(Plan.ref(plan))).isEmpty()) {
            return List.of();
        }
        Set<ResourceRef> open = readable(marks.stream().map(Mark::ref).toList());
        return marks.stream().filter(mark -> open.contains(mark.ref())).toList();
    }

    @Override
    public Map<ResourceRef, LeftText> read(Collection<ResourceRef> refs) {
        Map<ResourceRef, LeftText> found = new HashMap<>();
        List<ResourceRef> open = mayRead() ? List.copyOf(readable(refs)) : List.of();
        for (List<ResourceRef> some : QueryValues.parts(open)) {
            sql.list(WHOLE + Sql.marks(some.size()) + ")", ReadLeftTexts::text, words(some)).forEach(text -> found.put(text.mark().ref(), text));
        }
        return found;
    }

    private boolean mayRead() {
        return (user.isPortal() || user.person().isPresent()) && rows.any();
    }

    /** As when the module was here: what is protected itself by that, what is made of others by all of them. */
    private Set<ResourceRef> readable(Collection<ResourceRef> refs) {
        Map<ResourceRef, Set<ResourceRef>> needed = new HashMap<>();
        refs.forEach(ref -> needed.put(ref, new HashSet<>()));
        for (List<ResourceRef> some : QueryValues.parts(refs)) {
            sql.list("select ref, part from portal.left_part where ref in (" + Sql.marks(some.size()) + ")", row ->
                    needed.get(ResourceRef.parse(row.getString(1))).add(ResourceRef.parse(row.getString(2))), words(some));
        }
        needed.forEach((ref, parts) -> {
            if (parts.isEmpty()) {
                parts.add(ref);
            }
        });
        Set<ResourceRef> open = access.readable(needed.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return needed.entrySet().stream().filter(one -> open.containsAll(one.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Object[] words(List<ResourceRef> refs) {
        return refs.stream().map(ResourceRef::toString).toArray();
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(ResourceRef.parse(row.getString("ref")), row.getString("kind"), row.getString("line"),
                Sql.instant(row, "written_at"));
    }

    private static LeftText text(ResultSet row) throws SQLException {
        return new LeftText(mark(row), row.getString("module"), row.getString("title"), row.getString("words"),
                new Written(row.getString("written_by"), Sql.instant(row, "written_at"), row.getString("answer")));
    }
}
