package org.planweave.plans.internal.registers;

import java.util.List;
import org.planweave.api.people.Department;

/**
 * The registers of one plan, or of many.
 *
 * @param many whether lines of several plans stand here, so that each needs its department beside it
 * @param sums what the lines take, by department, kind and year
 * @param unscreened the priorities without an answer to the equality screening
 */
public record RegistersView(
        boolean many,
        List<Resource> resources,
        List<Sum> sums,
        List<Document> documents,
        List<Law> laws,
        List<Equality> equality,
        List<Priority> unscreened) {

    /** The line that an entry stands in. */
    public record Where(Department department, String number, String href) {}

    public record Resource(Where where, String kind, String amount, String year, String source, String note) {}

    public record Sum(Department department, String kind, String year, String amount) {}

    /**
     * A document with the lines that it stands behind: one strategy may carry many.
     *
     * @param href where it can be read, or empty
     * @param overdue whether its review should have been
     */
    public record Document(
            String kind, String title, String href, String reference, String date, String review, boolean overdue, List<Where> lines) {}

    /** A change in the law with the lines that answer to it. */
    public record Law(String act, String change, String from, String status, List<Where> lines) {}

    /** @param href where the analysis can be read, or empty */
    public record Equality(
            Where where, String text, String screening, String groups, String analysis, String href, String date, boolean missing) {}

    /** A priority with the beginning of what it says. */
    public record Priority(Where where, String text) {}
}
