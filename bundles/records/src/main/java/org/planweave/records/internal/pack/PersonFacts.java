package org.planweave.records.internal.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planweave.api.people.Department;
import org.planweave.api.people.Person;
import org.planweave.api.people.Role;
import org.planweave.api.records.HeldRecord.Passage;
import org.planweave.api.tables.CsvCell;
import org.planweave.records.internal.rules.Item;
import org.planweave.records.internal.stored.Host;

/** A person's account, and what is held of them as a table. */
final class PersonFacts {

    private PersonFacts() {}

    static Map<String, String> of(Person person, Host host) {
        String department = person.department();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Words.text("records.person.name"), person.name());
        facts.put(Words.text("records.person.username"), person.username());
        facts.put(Words.text("records.person.post"), person.post());
        facts.put(Words.text("records.person.department"), department == null ? ""
                : host.council().department(department).map(Department::name).orElse(department));
        facts.put(Words.text("records.person.roles"), person.roles().stream().map(Role::label).sorted().collect(Collectors.joining(", ")));
        return facts;
    }

    static String table(List<Item> items) {
        Stream<List<String>> rows = items.stream().map(item -> List.of(String.valueOf(item.place()), item.kind(), item.title(),
                Words.time(item.at()), item.about().toString(),
                item.passages().stream().map(PersonFacts::words).collect(Collectors.joining("\n"))));
        return "\uFEFF" + Stream.concat(Stream.of(Stream.of("item", "kind", "which", "when", "reference", "words")
                        .map(head -> Words.text("records.schedule." + head)).toList()), rows)
                .map(row -> row.stream().map(CsvCell::of).collect(Collectors.joining(","))).collect(Collectors.joining("\r\n")) + "\r\n";
    }

    private static String words(Passage passage) {
        return passage.label() + ": " + passage.text();
    }
}
