package org.planweave.cli.internal.move;

import java.sql.Types;
import java.util.Optional;

/** What a column holds, by the name that PostgreSQL has for it: the same as the host's migrations choose there. */
enum Kind {
    VARCHAR("varchar(%1$d)"),
    CHAR("character(%1$d)"),
    TEXT("text"),
    BYTES("bytea"),
    BOOLEAN("boolean"),
    SMALL("smallint"),
    INTEGER("integer"),
    BIG("bigint"),
    REAL("real"),
    DOUBLE("double precision"),
    DECIMAL("numeric(%1$d,%2$d)"),
    DATE("date"),
    TIME("time"),
    TIMESTAMP("timestamp with time zone");

    private final String there;

    Kind(String there) {
        this.there = there;
    }

    /** By the number that JDBC has for Derby's type; empty for one that no migration can make on both. */
    static Optional<Kind> of(int jdbc) {
        return Optional.ofNullable(switch (jdbc) {
            case Types.VARCHAR -> VARCHAR;
            case Types.CHAR -> CHAR;
            case Types.CLOB, Types.LONGVARCHAR -> TEXT;
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> BYTES;
            case Types.BOOLEAN -> BOOLEAN;
            case Types.SMALLINT -> SMALL;
            case Types.INTEGER -> INTEGER;
            case Types.BIGINT -> BIG;
            case Types.REAL -> REAL;
            case Types.DOUBLE, Types.FLOAT -> DOUBLE;
            case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
            case Types.DATE -> DATE;
            case Types.TIME -> TIME;
            case Types.TIMESTAMP -> TIMESTAMP;
            default -> null;
        });
    }

    String there(int size, int scale) {
        return there.formatted(size, scale);
    }

    /** Whether a value may be millions of characters or bytes. */
    boolean isLarge() {
        return this == TEXT || this == BYTES;
    }
}
