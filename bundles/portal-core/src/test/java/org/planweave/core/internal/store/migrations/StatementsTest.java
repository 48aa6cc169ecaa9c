package org.planweave.core.internal.store.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementsTest {

    @Test
    void endAtSemicolonsOutsideOfQuotesAndComments() {
        assertThat(sql("a; b;\n\n;c")).containsExactly("a", "b", "c");
        assertThat(sql("insert 'x;y'';z'; b")).containsExactly("insert 'x;y'';z'", "b");
        assertThat(sql("create \"a;b\"; c")).containsExactly("create \"a;b\"", "c");
        assertThat(sql("a -- one; 'two\n, b; c")).containsExactly("a  , b", "c");
        assertThat(sql("a /* ; ' */ b; c /* open")).containsExactly("a   b", "c");
        assertThat(sql("insert '--x'; b")).containsExactly("insert '--x'", "b");
        assertThat(sql("a 'never closed; b")).containsExactly("a 'never closed; b");
        assertThat(sql(" \n -- only words\n")).isEmpty();
    }

    @Test
    void areJudgedWithoutWhatStandsInQuotes() {
        assertThat(allowed("insert into t values ('drop table x')")).isTrue();
        assertThat(allowed("alter table t alter column c drop not null")).isTrue();
        assertThat(allowed("create table drops (x int)")).isTrue();
        assertThat(allowed("drop table t")).isFalse();
        assertThat(allowed("ALTER TABLE t\nDrop\nCOLUMN c")).isFalse();
        assertThat(allowed("alter table t /* x */ rename to u")).isFalse();
        assertThat(allowed("truncate t")).isFalse();
    }

    private static boolean allowed(String statement) {
        return ExpandOnly.allows(Statements.of(statement).get(0));
    }

    private static List<String> sql(String script) {
        return Statements.of(script).stream().map(Statements.One::sql).toList();
    }
}
