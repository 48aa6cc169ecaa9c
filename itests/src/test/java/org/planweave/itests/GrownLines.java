package org.planweave.itests;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Writes lines of plans straight into the Derby database of a portal that is stopped: copies of last year's open ones, in turn. */
final class GrownLines extends StoppedDerby {

    private static final int AT_ONCE = 5_000;
    private static final String OPEN = "select ref from portal.protection where ref like 'plans:line:%' and in_round = '2026' "
            + "and classification = 'OPEN'";
    private static final String LINE = "insert into plans.line (id, plan, kind, called, part, place, version, removed, previous) "
            + "select cast(? as varchar(64)), plan, kind, called, part, place, version, removed, previous from plans.line where id = ?";
    private static final String VERSION = "insert into plans.line_version (id, line, version, kind, part, words, fields, outcomes, "
            + "classification, written_at, written_by) select cast(? as varchar(64)) || '-' || trim(cast(cast(version as char(20)) as varchar(20))), "
            + "cast(? as varchar(64)), version, kind, part, words, fields, outcomes, classification, written_at, written_by "
            + "from plans.line_version where line = ?";
    private static final String PROTECTION = "insert into portal.protection (ref, department, plan_ref, in_round, audience, classification, "
            + "author) select cast(? as varchar(194)), department, plan_ref, in_round, audience, classification, author "
            + "from portal.protection where ref = ?";
    private static final String PREFIX = "plans:line:";

    GrownLines(Path data) throws SQLException {
        super(data);
    }

    void grow(int lines) throws SQLException {
        List<String> models = models();
        try (PreparedStatement line = connection.prepareStatement(LINE); PreparedStatement version = connection.prepareStatement(VERSION);
                PreparedStatement protection = connection.prepareStatement(PROTECTION)) {
            for (int i = 0; i < lines; i++) {
                String model = models.get(i % models.size());
                String id = "grown-line-%07d".formatted(i);
                run(line, id, model);
                run(version, id, id, model);
                run(protection, PREFIX + id, PREFIX + model);
                if (i % AT_ONCE == AT_ONCE - 1) {
                    connection.commit();
                }
            }
        }
        connection.commit();
    }

    private static void run(PreparedStatement insert, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            insert.setString(i + 1, values[i]);
        }
        if (insert.executeUpdate() == 0) {
            throw new IllegalStateException("There is nothing like " + String.join(", ", values));
        }
    }

    private List<String> models() throws SQLException {
        List<String> models = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(OPEN)) {
            while (rows.next()) {
                models.add(rows.getString(1).substring(PREFIX.length()));
            }
        }
        if (models.isEmpty()) {
            throw new IllegalStateException("There are no open lines of last year");
        }
        return models;
    }
}
