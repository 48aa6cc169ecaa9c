package org.planweave.admin.internal.record;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.planweave.api.modules.Audit.Entry;
import org.planweave.api.tables.CsvCell;

/** Audit entries as comma-separated values (RFC 4180). */
final class Csv {

    private Csv() {}

    static String of(List<Entry> entries) {
        return Stream.concat(Stream.of("sequence,at,who,action,subject,facts"), entries.stream().map(Csv::row))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String row(Entry entry) {
        String facts = new TreeMap<>(entry.facts()).entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue()).collect(Collectors.joining("; "));
        return Stream.of(String.valueOf(entry.sequence()), entry.at().toString(), entry.who(), entry.action(),
                entry.subject(), facts).map(CsvCell::of).collect(Collectors.joining(","));
    }
}
