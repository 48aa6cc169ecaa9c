package org.planweave.cli.internal.move;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Makes on PostgreSQL what Derby has, and proves that it is the same. Nothing is committed here: whoever called looks at what was
 * compared, and commits the target then.
 */
public final class Move {

    private final Derby derby;
    private final Target target;
    private final MoveProgress progress;

    public Move(Derby derby, Target target, MoveProgress progress) {
        this.derby = derby;
        this.target = target;
        this.progress = progress;
    }

    /**
     * @param mark is written on every schema that is made
     * @return each table, equal or not
     * @throws MoveFailed if something cannot be moved as it is
     */
    public List<Compared> run(String mark) throws SQLException, MoveFailed {
        try (Connection here = derby.connection()) {
            Shape shape = new Catalogue(here).read();
            Ddl ddl = new Ddl(shape);
            made(ddl.beforeRows());
            for (String schema : shape.schemas()) {
                target.execute("comment on schema " + Names.quotedThere(schema) + " is '" + mark.replace("'", "''") + "'");
            }
            long rows = 0;
            for (Table table : shape.tables()) {
                rows += count(here, table);
            }
            progress.begins("Copying", rows);
            for (Table table : shape.tables()) {
                new RowCopy(here, target.connection(), progress).copy(table);
                made(ddl.afterRows(table));
            }
            made(ddl.atTheEnd());
            for (Table table : shape.tables()) {
                target.execute("analyze " + table.there());
            }
            progress.over();
            progress.begins("Comparing", rows);
            List<Compared> compared = new Proof(here, target.connection(), progress).of(shape.tables());
            progress.over();
            here.rollback();
            return compared;
        }
    }

    private void made(List<String> statements) throws SQLException, MoveFailed {
        for (String sql : statements) {
            try {
                target.execute(sql);
            } catch (SQLException e) {
                throw new MoveFailed("PostgreSQL did not take this: " + sql + ". It said: " + Target.sentence(e), e);
            }
        }
    }

    private static long count(Connection here, Table table) throws SQLException {
        try (PreparedStatement query = here.prepareStatement("select count(*) from " + table.here()); ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
