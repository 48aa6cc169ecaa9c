package org.planweave.core.internal.store.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            create table surveys.answer (id integer)                    | adds the table surveys.answer
            CREATE TABLE IF NOT EXISTS surveys.answer(id int)           | adds the table surveys.answer
            alter table surveys.answer add column due date              | adds the column due to the table surveys.answer
            alter table surveys.answer add due date                     | adds the column due to the table surveys.answer
            alter table surveys.answer add constraint one unique (a)    | adds a rule to the table surveys.answer
            alter table surveys.answer alter column due drop not null   | changes how the table surveys.answer is kept
            create unique index by_due on surveys.answer (due)          | adds an index to the table surveys.answer
            create view surveys.open as select 1                        | adds the view surveys.open
            create sequence surveys.numbers                             | adds the sequence surveys.numbers
            insert into surveys.kind values (1)                         | adds rows to the table surveys.kind
            update surveys.answer set due = null                        | changes rows of the table surveys.answer
            delete from surveys.answer                                  | deletes rows of the table surveys.answer
            call something()                                            | runs: call something()
            """)
    void says(String sql, String words) {
        assertThat(InWords.of(Statements.of(sql + ";").get(0))).isEqualTo(words);
    }
}
