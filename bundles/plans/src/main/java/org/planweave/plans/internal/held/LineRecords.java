package org.planweave.plans.internal.held;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.Messages;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineRegister;
import org.planweave.api.planning.Outcome;
import org.planweave.api.records.HeldRecord;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.records.RecordScope;
import org.planweave.api.records.RecordSource;
import org.planweave.api.store.QueryValues;
import org.planweave.plans.internal.gates.Desk;
import org.planweave.plans.internal.rows.LineRow;
import org.planweave.plans.internal.rows.VersionRow;
import org.planweave.plans.internal.stored.RoundBook;

/** Every version of every line, also of lines that were taken out: who wrote it, when, what it said before and after. */
@Component(service = RecordSource.class)
public final class LineRecords implements RecordSource {

    private static final String VERSIONS = "select l, v from LineRow l, VersionRow v where v.line = l.id and ";
    private static final String IN_ORDER = " order by l.plan, l.place, l.id, v.version";

    private final Desk desk;
    private final RoundBook rounds;
    private final Messages messages = Messages.of(LineRecords.class);

    @Activate
    public LineRecords(@Reference Desk desk, @Reference RoundBook rounds) {
        this.desk = desk;
        this.rounds = rounds;
    }

    @Override
    public String module() {
        return "plans";
    }

    @Override
    public List<HeldRecord> about(RecordScope scope) {
        List<Line> versions = new ArrayList<>(among("l.plan", scope.plans()));
        versions.addAll(among("l.id", scope.lines()));
        return held(versions, true);
    }

    /** All versions of the lines of which one says the words. */
    @Override
    public List<HeldRecord> saying(String words) {
        return about(new RecordScope(Set.of(), versions(Like.ANY + "v.words" + Like.OR + "v.fields" + Like.END, words).stream()
                .filter(line -> Like.in(words, line.text(), String.join("\n", line.fields().values())))
                .map(Line::id).collect(Collectors.toCollection(TreeSet::new))));
    }

    @Override
    public List<HeldRecord> of(Person person) {
        List<Line> written = desk.store.reading(entities -> entities
                .createQuery(VERSIONS + "v.writtenBy = :person" + IN_ORDER, Object[].class).setParameter("person", person.id())
                .getResultStream().map(LineRecords::line).toList());
        Map<String, Line> all = new LinkedHashMap<>();
        written.forEach(line -> all.put(line.id() + '.' + line.version(), line));
        versions(Like.ANY + "v.words" + Like.OR + "v.fields" + Like.END, person.name()).stream()
                .filter(line -> Like.in(person.name(), line.text(), String.join("\n", line.fields().values())))
                .forEach(line -> all.putIfAbsent(line.id() + '.' + line.version(), line));
        return held(List.copyOf(all.values()), false);
    }

    private List<Line> among(String column, Collection<String> ids) {
        List<Line> found = new ArrayList<>();
        for (List<String> some : QueryValues.parts(ids)) {
            found.addAll(desk.store.reading(entities -> entities.createQuery(VERSIONS + column + " in :ids" + IN_ORDER, Object[].class)
                    .setParameter("ids", some).getResultStream().map(LineRecords::line).toList()));
        }
        return found;
    }

    private List<Line> versions(String which, String words) {
        return desk.store.reading(entities -> entities.createQuery(VERSIONS + which + IN_ORDER, Object[].class)
                .setParameter("words", QueryValues.holding(words)).getResultStream().map(LineRecords::line).toList());
    }

    private static Line line(Object[] row) {
        return ((LineRow) row[0]).line((VersionRow) row[1]);
    }

    /** @param before whether all versions of each line are there, in order, so that each can be set against the one before */
    private List<HeldRecord> held(List<Line> versions, boolean before) {
        Map<String, String> outcomes = rounds.outcomes().stream().collect(Collectors.toMap(Outcome::id, Outcome::title, (a, b) -> a));
        List<HeldRecord> held = new ArrayList<>();
        Line last = null;
        for (Line line : versions) {
            Line former = before && last != null && last.id().equals(line.id()) ? last : null;
            held.add(HeldRecord.of(line.ref(), messages.text("plans.held.version"), title(line), line.at(), line.by(),
                    passages(former, line, outcomes), line.plan(), line.id()).classified(line.classification(), ""));
            last = line;
        }
        return held;
    }

    private String title(Line line) {
        String version = String.valueOf(line.version());
        return line.number().isEmpty() ? messages.text("plans.held.version.gone", version)
                : messages.text("plans.held.version.title", line.number(), version);
    }

    private List<Passage> passages(@Nullable Line former, Line line, Map<String, String> outcomes) {
        List<Passage> passages = new ArrayList<>();
        if (former != null && !former.text().equals(line.text())) {
            passages.add(new Passage(messages.text("plans.held.before"), former.text()));
            passages.add(new Passage(messages.text("plans.held.after"), line.text()));
        } else {
            passages.add(new Passage(messages.text("plans.held.text"), line.text()));
        }
        String facts = facts(line, outcomes);
        if (former != null && !facts(former, outcomes).equals(facts)) {
            passages.add(new Passage(messages.text("plans.held.facts.before"), facts(former, outcomes)));
        }
        passages.add(new Passage(messages.text("plans.held.facts"), facts));
        return passages;
    }

    private String facts(Line line, Map<String, String> outcomes) {
        List<String> facts = new ArrayList<>();
        facts.add(fact("section", line.section()));
        for (String name : LineFields.ALL) {
            String value = line.field(name);
            if (!value.isBlank()) {
                facts.add(fact(name, LineRegister.of(name).map(register -> register.words(value)).orElse(value)));
            }
        }
        line.outcomes().forEach(link -> facts.add(fact("outcomes", outcomes.getOrDefault(link.outcome(), link.outcome())
                + (link.reason().isBlank() ? "" : ": " + link.reason()))));
        facts.add(fact("classification", line.classification().label()));
        return String.join("\n", facts);
    }

    private String fact(String name, String value) {
        return messages.text("plans.field." + name) + ": " + value.strip();
    }

    /** Words looked for with the database's own means, and looked at again, for a column may hold names of fields too. */
    static final class Like {

        static final String ANY = "(lower(";
        static final String OR = ") like :words escape '!' or lower(";
        static final String END = ") like :words escape '!')";

        private Like() {}

        static boolean in(String words, String... texts) {
            String looked = words.toLowerCase(Locale.UK);
            for (String text : texts) {
                if (text.toLowerCase(Locale.UK).contains(looked)) {
                    return true;
                }
            }
            return false;
        }
    }
}
