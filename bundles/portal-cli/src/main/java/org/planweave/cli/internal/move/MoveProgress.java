package org.planweave.cli.internal.move;

/** Is told how far a move has come. */
public interface MoveProgress {

    /** Something begins that goes through all tables. */
    void begins(String what, long rows);

    /** So many more rows of a table are done. */
    void advances(String table, long rows);

    /** A table is done. */
    void ends(String table, long rows);

    /** What began is done. */
    void over();
}
