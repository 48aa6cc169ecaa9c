package org.planweave.exchange.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.planweave.api.Messages;
import org.planweave.api.planning.LineFields;
import org.planweave.api.planning.LineRegister;
import org.planweave.exchange.internal.papers.ReadLine;
import org.planweave.exchange.internal.papers.ReadPaper;
import org.planweave.exchange.internal.papers.Sheet;

/** The lines of a paper as the check page lists them. */
public record CheckView(List<Group> groups) {

    /** The lines of one department, or of the whole paper with an empty name. */
    public record Group(String department, List<Row> rows) {}

    /**
     * One line.
     *
     * @param number its number in the paper, from 0
     * @param kind the kind chosen for it
     * @param facts what stands beside its text, in words
     */
    public record Row(int number, String text, String at, String section, String kind, boolean included, String facts,
            String asRead) {}

    static CheckView of(ReadPaper paper, Choices choices, Messages messages) {
        List<Group> groups = new ArrayList<>();
        int number = 0;
        for (Sheet sheet : paper.sheets()) {
            List<Row> rows = new ArrayList<>();
            for (ReadLine line : sheet.lines()) {
                rows.add(new Row(
                        number, line.text(), line.at(), line.section(), choices.kind(number, line.kind()),
                                choices.includes(number),
                        facts(line, messages), line.asRead() == null ? "" : line.asRead()));
                number++;
            }
            groups.add(new Group(paper.isOfSeveral() ? sheet.department() : "", rows));
        }
        return new CheckView(groups);
    }

    private static String facts(ReadLine line, Messages messages) {
        List<String> facts = new ArrayList<>();
        for (String name : LineFields.ALL) {
            if (line.fields().containsKey(name)) {
                String value = Objects.requireNonNull(line.fields().get(name));
                facts.add(messages.text("exchange.field." + name) + ": "
                        + LineRegister.of(name).map(register -> register.words(value)).orElse(value));
            }
        }
        return String.join("; ", facts);
    }
}
