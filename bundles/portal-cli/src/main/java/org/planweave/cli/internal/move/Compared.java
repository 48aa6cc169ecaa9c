package org.planweave.cli.internal.move;

/**
 * One table as both databases gave it back.
 *
 * @param derby the digest of all its rows, in whatever order they came
 */
public record Compared(String table, long derbyRows, long postgresRows, String derby, String postgres) {

    public boolean equal() {
        return derbyRows == postgresRows && derby.equals(postgres);
    }
}
