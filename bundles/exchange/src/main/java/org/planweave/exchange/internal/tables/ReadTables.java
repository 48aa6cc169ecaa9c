package org.planweave.exchange.internal.tables;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Messages;
import org.planweave.api.Problem;
import org.planweave.api.tables.TableReading;
import org.planweave.exchange.internal.reading.Refusal;
import org.planweave.exchange.internal.reading.sheet.Rows;
import org.planweave.exchange.internal.reading.sheet.Workbook;

/** Reads the workbooks that other modules are sent. */
@Component(service = TableReading.class)
public final class ReadTables implements TableReading {

    private static final Messages MESSAGES = Messages.of(ReadTables.class);

    @Override
    public List<List<String>> firstSheet(byte[] workbook) {
        if (!Workbook.is(workbook)) {
            throw Problem.invalid("file", MESSAGES.text("exchange.tables.noWorkbook"));
        }
        try {
            return Workbook.read(workbook).stream().map(Rows::rows).findFirst().orElse(List.of());
        } catch (Refusal refusal) {
            throw Problem.invalid("file", String.valueOf(refusal.getMessage()));
        }
    }
}
