package org.planweave.core.internal.store.migrations;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what a statement of a migration does, for whoever decides whether it is carried out. */
final class InWords {

    private record Kind(Pattern statement, String words) {}

    private static final List<Kind> KINDS = List.of(
            kind("create table (if not exists )?(?<a>[\\w.\"]+).*", "adds the table %1$s"),
            kind("alter table (?<a>[\\w.\"]+) add (column )?(if not exists )?(constraint|primary|foreign|unique|check)\\b.*",
                    "adds a rule to the table %1$s"),
            kind("alter table (?<a>[\\w.\"]+) add (column )?(if not exists )?(?<b>[\\w\"]+).*", "adds the column %2$s to the table %1$s"),
            kind("alter table (?<a>[\\w.\"]+) .*", "changes how the table %1$s is kept"),
            kind("create (unique )?index (if not exists )?[\\w.\"]* ?on (?<a>[\\w.\"]+).*", "adds an index to the table %1$s"),
            kind("create (or replace )?view (?<a>[\\w.\"]+).*", "adds the view %1$s"),
            kind("create sequence (if not exists )?(?<a>[\\w.\"]+).*", "adds the sequence %1$s"),
            kind("insert into (?<a>[\\w.\"]+).*", "adds rows to the table %1$s"),
            kind("update (?<a>[\\w.\"]+) .*", "changes rows of the table %1$s"),
            kind("delete from (?<a>[\\w.\"]+).*", "deletes rows of the table %1$s"));
    private static final int LONGEST = 100;

    private InWords() {}

    private static Kind kind(String statement, String words) {
        return new Kind(Pattern.compile(statement, Pattern.CASE_INSENSITIVE), words);
    }

    static String of(Statements.One statement) {
        String sql = statement.sql().replaceAll("\\s+", " ");
        for (Kind kind : KINDS) {
            Matcher matcher = kind.statement().matcher(sql);
            if (matcher.matches()) {
                boolean two = kind.words().contains("%2");
                return String.format(kind.words(), matcher.group("a"), two ? matcher.group("b") : "").replace("\"", "");
            }
        }
        return "runs: " + (sql.length() > LONGEST ? sql.substring(0, LONGEST) + "…" : sql);
    }
}
