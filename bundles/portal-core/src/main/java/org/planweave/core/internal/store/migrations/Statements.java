package org.planweave.core.internal.store.migrations;

import java.util.ArrayList;
import java.util.List;

/** The statements of a script. A semicolon in a literal, a quoted name or a comment ends none. */
final class Statements {

    /**
     * One statement.
     *
     * @param sql as it is sent, without comments
     * @param bare the same without what stands in quotes, to be judged
     */
    record One(String sql, String bare) {}

    private final String script;
    private final List<One> found = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder();
    private final StringBuilder bare = new StringBuilder();
    private int at;

    private Statements(String script) {
        this.script = script;
    }

    static List<One> of(String script) {
        return new Statements(script).read();
    }

    private List<One> read() {
        while (at < script.length()) {
            char c = script.charAt(at);
            if (script.startsWith("--", at)) {
                skipTo("\n");
            } else if (script.startsWith("/*", at)) {
                at += 2;
                skipTo("*/");
            } else if (c == '\'' || c == '"') {
                quoted(c);
            } else if (c == ';') {
                at++;
                end();
            } else {
                sql.append(c);
                bare.append(c);
                at++;
            }
        }
        end();
        return found;
    }

    private void skipTo(String mark) {
        int end = script.indexOf(mark, at);
        at = end < 0 ? script.length() : end + mark.length();
        sql.append(' ');
        bare.append(' ');
    }

    /** A doubled quote inside reads as the end of one literal and the start of the next, which comes to the same. */
    private void quoted(char quote) {
        int end = script.indexOf(quote, at + 1);
        end = end < 0 ? script.length() - 1 : end;
        sql.append(script, at, end + 1);
        bare.append(quote).append(quote);
        at = end + 1;
    }

    private void end() {
        String statement = sql.toString().strip();
        if (!statement.isEmpty()) {
            found.add(new One(statement, bare.toString()));
        }
        sql.setLength(0);
        bare.setLength(0);
    }
}
