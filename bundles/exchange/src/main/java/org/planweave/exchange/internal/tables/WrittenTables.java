package org.planweave.exchange.internal.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Messages;
import org.planweave.api.tables.Table;
import org.planweave.api.tables.TableFiles;

/** Writes the tables of other modules. */
@Component(service = TableFiles.class)
public final class WrittenTables implements TableFiles {

    private static final int A_SENTENCE = 40;

    private final Messages messages = Messages.of(WrittenTables.class);

    @Override
    public byte[] write(Table table, Format format) {
        return switch (format) {
            case DOCX -> Leaf.written(table);
            case XLSX -> book(table);
        };
    }

    private byte[] book(Table table) {
        List<String> notes = new ArrayList<>(List.of(table.title()));
        notes.addAll(table.notes());
        return new Book(messages.text("exchange.sheet.table"), table.columns(), wide(table), table.rows(), false)
                .written(messages.text("exchange.sheet.about"), notes);
    }

    private static Set<String> wide(Table table) {
        Set<String> wide = new HashSet<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            if (table.rows().stream().anyMatch(row -> row.get(column).length() > A_SENTENCE)) {
                wide.add(table.columns().get(i));
            }
        }
        return wide;
    }
}
