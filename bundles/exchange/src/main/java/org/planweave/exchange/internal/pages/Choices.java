package org.planweave.exchange.internal.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.planweave.exchange.internal.imports.Wish;
import org.planweave.exchange.internal.papers.ReadLine;
import org.planweave.exchange.internal.papers.ReadPaper;
import org.planweave.exchange.internal.papers.Sheet;

/**
 * What a person has chosen on the check page: {@code department}, {@code period}, {@code kind}, {@code title}, {@code
 * create}, {@code keepContacts}; for each line {@code i.N} if it is to be imported and {@code k.N}, its kind.
 *
 * @param sent the form as it came; empty when the page is first shown
 */
record Choices(MultivaluedMap<String, String> sent) {

    /** What stands for “make it” in the lists of departments and rounds. */
    static final String NEW = "+";

    boolean isFirst() {
        return sent.isEmpty();
    }

    String text(String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "").strip();
    }

    boolean has(String name) {
        return sent.containsKey(name);
    }

    Wish wish() {
        String department = text("department");
        String period = text("period");
        boolean create = has("create") || department.equals(NEW) || period.equals(NEW);
        return Wish.of(
                department.equals(NEW) ? "" : department, period.equals(NEW) ? "" : period, text("kind"),
                        text("title"), create,
                has("keepContacts"));
    }

    boolean includes(int line) {
        return isFirst() || has("i." + line);
    }

    /** The kind chosen for a line; its own if none was. */
    String kind(int line, String own) {
        String chosen = text("k." + line);
        return chosen.isEmpty() ? own : chosen;
    }

    /** The paper with the lines that are to be imported, as the kinds that were chosen. */
    ReadPaper applied(ReadPaper paper) {
        List<Sheet> sheets = new ArrayList<>();
        int number = 0;
        for (Sheet sheet : paper.sheets()) {
            List<ReadLine> lines = new ArrayList<>();
            for (ReadLine line : sheet.lines()) {
                if (includes(number)) {
                    lines.add(line.as(kind(number, line.kind())));
                }
                number++;
            }
            if (!lines.isEmpty() || sheet.lines().isEmpty()) {
                sheets.add(new Sheet(sheet.department(), lines));
            }
        }
        return paper.with(sheets);
    }
}
