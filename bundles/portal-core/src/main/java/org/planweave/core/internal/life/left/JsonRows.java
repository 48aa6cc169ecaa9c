package org.planweave.core.internal.life.left;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Rows as JSON objects, one a line, by the columns' names. */
final class JsonRows {

    private final JsonMapper json;
    private final OutputStream out;

    JsonRows(JsonMapper json, OutputStream out) {
        this.json = json;
        this.out = out;
    }

    void write(ResultSet rows) throws SQLException, IOException {
        List<String> names = Cells.names(rows.getMetaData());
        try (JsonGenerator line = json.createGenerator(out)) {
            line.setRootValueSeparator(null);
            line.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            while (rows.next()) {
                line.writeStartObject();
                for (int i = 0; i < names.size(); i++) {
                    line.writeObjectField(names.get(i), Cells.value(rows, i + 1));
                }
                line.writeEndObject();
                line.writeRaw('\n');
            }
        }
    }
}
