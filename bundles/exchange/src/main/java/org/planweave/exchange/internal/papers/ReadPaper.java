package org.planweave.exchange.internal.papers;

import java.util.List;
import org.planweave.exchange.internal.reading.Contact;
import org.planweave.exchange.internal.reading.NotUnderstood;

/**
 * A paper as it was read.
 *
 * @param title its title
 * @param department whose it is as a whole, or empty; for a table of several services, what the table says of them all
 * @param period the period as the paper has it, or empty
 * @param sheets one for each department, at least one
 * @param contacts personal details that were found and left out
 * @param notUnderstood pieces that may matter and were not read as lines
 */
public record ReadPaper(
        String title,
        String department,
        String period,
        List<Sheet> sheets,
        List<Contact> contacts,
        List<NotUnderstood> notUnderstood) {

    public ReadPaper {
        sheets = List.copyOf(sheets);
        contacts = List.copyOf(contacts);
        notUnderstood = List.copyOf(notUnderstood);
    }

    /** The lines of all departments, in the order of the sheets. */
    public List<ReadLine> lines() {
        return sheets.stream().flatMap(sheet -> sheet.lines().stream()).toList();
    }

    /** Whether it holds plans of several departments. */
    public boolean isOfSeveral() {
        return sheets.size() > 1;
    }

    /** The same paper with other lines. */
    public ReadPaper with(List<Sheet> others) {
        return new ReadPaper(title, department, period, others, contacts, notUnderstood);
    }
}
