package org.planweave.itests;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes comments straight into the Derby database of a portal that is stopped, as many as nobody could post in a benchmark's time: each
 * a copy of one that was posted, with its protection, on the lines of last year's plans in turn.
 */
final class GrownComments extends StoppedDerby {

    private static final int AT_ONCE = 5_000;
    private static final String LAST_YEAR = "2026";

    /** A line of last year and the plan it is in. */
    private record Place(String line, String plan, String department) {}

    GrownComments(Path data) throws SQLException {
        super(data);
    }

    /** Adds comments numbered from one to before the other. */
    void grow(int from, int to) throws SQLException {
        List<Place> places = places();
        String model = one("select min(id) from comments.spoken where parent is null and quote is null");
        Map<String, Object> comment = row("select * from comments.spoken where id = '" + model + "'");
        Map<String, Object> protection = row("select * from portal.protection where ref = '" + ref(model) + "'");
        try (PreparedStatement comments = insert("comments.spoken", comment);
                PreparedStatement protections = insert("portal.protection", protection)) {
            for (int i = from; i < to; i++) {
                Place place = places.get(i % places.size());
                String id = "grown-%07d".formatted(i);
                comment.putAll(Map.of("ID", id, "LINE", place.line(), "DEPARTMENT_PLAN", place.plan(), "DEPARTMENT", place.department(),
                        "WORDS", "What does this cost in year " + i + ", and who pays for it?", "GIVEN_AT", 1_780_000_000_000L + i));
                protection.putAll(Map.of("REF", ref(id), "DEPARTMENT", place.department(), "PLAN_REF", "plans:plan:" + place.plan(),
                        "IN_ROUND", LAST_YEAR));
                add(comments, comment);
                add(protections, protection);
                if (i % AT_ONCE == AT_ONCE - 1) {
                    send(comments, protections);
                }
            }
            send(comments, protections);
        }
    }

    private void send(PreparedStatement comments, PreparedStatement protections) throws SQLException {
        comments.executeBatch();
        protections.executeBatch();
        connection.commit();
    }

    private List<Place> places() throws SQLException {
        List<Place> places = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select ref, plan_ref, department from portal.protection"
                        + " where ref like 'plans:line:%' and in_round = '" + LAST_YEAR + "' and classification = 'OPEN'")) {
            while (rows.next()) {
                places.add(new Place(afterColon(rows.getString(1)), afterColon(rows.getString(2)), rows.getString(3)));
            }
        }
        if (places.isEmpty()) {
            throw new IllegalStateException("There are no open lines of " + LAST_YEAR);
        }
        return places;
    }

    private static String afterColon(String ref) {
        return ref.substring(ref.lastIndexOf(':') + 1);
    }

    private static String ref(String comment) {
        return "comments:comment:" + comment;
    }

    private String one(String select) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Map<String, Object> row(String select) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(select)) {
            rows.next();
            ResultSetMetaData about = rows.getMetaData();
            Map<String, Object> row = new HashMap<>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                row.put(about.getColumnName(i), rows.getObject(i));
            }
            return row;
        }
    }

    private PreparedStatement insert(String table, Map<String, Object> row) throws SQLException {
        return connection.prepareStatement("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                + "?, ".repeat(row.size() - 1) + "?)");
    }

    private static void add(PreparedStatement insert, Map<String, Object> row) throws SQLException {
        int i = 1;
        for (Object value : row.values()) {
            insert.setObject(i++, value);
        }
        insert.addBatch();
    }
}
