package org.planweave.core.internal.life.left;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.tables.CsvCell;

/** Rows as comma-separated values (RFC 4180) in UTF-8, with the columns' names first. */
final class CsvRows {

    private final BufferedWriter out;

    CsvRows(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    void write(ResultSet rows) throws SQLException, IOException {
        List<String> names = Cells.names(rows.getMetaData());
        for (int i = 0; i < names.size(); i++) {
            cell(i, names.get(i));
        }
        out.write("\r\n");
        while (rows.next()) {
            for (int i = 0; i < names.size(); i++) {
                cell(i, Cells.value(rows, i + 1));
            }
            out.write("\r\n");
        }
        out.flush();
    }

    private void cell(int column, @Nullable Object value) throws IOException {
        out.write(column == 0 ? "" : ",");
        if (value != null) {
            out.write(value instanceof String text ? CsvCell.of(text) : '"' + value.toString() + '"');
        }
    }
}
