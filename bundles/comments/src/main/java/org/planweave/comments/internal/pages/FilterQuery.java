package org.planweave.comments.internal.pages;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/** A filter as it stands in an address, with the number of the page. */
public final class FilterQuery {
    @QueryParam("state") @DefaultValue("") String state = "";
    @QueryParam("answered") @DefaultValue("") String answered = "";
    @QueryParam("what") @DefaultValue("") String what = "";
    @QueryParam("department") @DefaultValue("") String department = "";
    @QueryParam("plan") @DefaultValue("") String plan = "";
    @QueryParam("line") @DefaultValue("") String line = "";
    @QueryParam("group") @DefaultValue("") String group = "";
    @QueryParam("author") @DefaultValue("") String author = "";
    @QueryParam("mine") @DefaultValue("") String mine = "";
    @QueryParam("page") @DefaultValue("1") String page = "1";

    Filter filter() {
        return new Filter(state, answered, what, department, plan, line, group, author, !mine.isEmpty());
    }

    /** The page that was asked for; the first one for what is no number of a page. */
    int number() {
        return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }
}
