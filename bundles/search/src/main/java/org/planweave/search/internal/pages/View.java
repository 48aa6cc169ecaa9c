package org.planweave.search.internal.pages;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.planweave.api.people.Department;
import org.planweave.search.internal.find.Result;
import org.planweave.ui.Link;

/**
 * The page as its template writes it.
 *
 * @param q what was typed, shown again
 * @param lead how many results there are, or what to do
 * @param building whether not everything was read yet
 * @param cut whether more words were typed than are looked for
 * @param first the number of the first row
 * @param narrow whether there is anything to filter by
 * @param missing the words that nothing holds
 * @param instead searches that find something
 */
public record View(
        String q,
        String lead,
        boolean building,
        boolean cut,
        List<Row> rows,
        int first,
        boolean narrow,
        boolean filtered,
        String clear,
        List<Choice> kinds,
        List<Choice> departments,
        @Nullable Content pages,
        List<String> missing,
        List<Link> instead) {

    /** One result. */
    public record Row(Result result, String kind, @Nullable Department department) {}

    /** One box to tick; count is empty where it is not known. */
    public record Choice(String id, String value, String label, @Nullable Department department, String count, boolean on) {}
}
