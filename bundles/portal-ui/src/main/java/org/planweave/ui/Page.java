package org.planweave.ui;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page method returns; the shell renders it inside the layout. One is made for each answer, by one thread.
 * {@snippet :
 * return Page.titled("Highways, business plan 2027–28").section("plans").crumb("Plans", "/plans").body(content);
 * }
 */
public final class Page {

    private final String title;
    private final List<Link> crumbs = new ArrayList<>();
    private Content body = Html.EMPTY;
    private @Nullable String section;
    private @Nullable String success;
    private int status = 200;
    private boolean wide;
    private boolean door;

    private Page(String title) {
        this.title = title;
    }

    /** A page of this name: the document's title, and the last crumb where there are crumbs. */
    public static Page titled(String title) {
        return new Page(title);
    }

    /** What stands in the main part, its {@code h1} included. */
    public Page body(Content content) {
        body = content;
        return this;
    }

    /** The id of the navigation entry that this page belongs to. */
    public Page section(String navId) {
        section = navId;
        return this;
    }

    /** One more step of the way here; the page itself is added by the layout. */
    public Page crumb(String label, String href) {
        crumbs.add(new Link(label, href));
        return this;
    }

    /** The HTTP status of the answer, 200 if not said. */
    public Page status(int code) {
        status = code;
        return this;
    }

    /** The whole width of the window, for large tables. */
    public Page wide() {
        wide = true;
        return this;
    }

    /** A door: sign-in, refused, not found. It has neither navigation nor search. */
    public Page door() {
        door = true;
        return this;
    }

    /** One sentence above the page that says what has just been done, announced to screen readers. */
    public Page noticeSuccess(String sentence) {
        success = sentence;
        return this;
    }

    public String title() {
        return title;
    }

    public Content body() {
        return body;
    }

    /** The steps before this page, outermost first. */
    public List<Link> crumbs() {
        return List.copyOf(crumbs);
    }

    public @Nullable String section() {
        return section;
    }

    /** The success notice, or null where nothing is to be told. */
    public @Nullable String success() {
        return success;
    }

    public int status() {
        return status;
    }

    public boolean isWide() {
        return wide;
    }

    public boolean isDoor() {
        return door;
    }
}
