package org.planweave.comments.internal.pages;

import java.util.List;
import org.planweave.ui.components.Govuk;
import org.planweave.ui.components.Pagination;

/**
 * One page of a long list.
 *
 * @param number which page it is, from 1
 * @param count how many there are, at least 1
 */
public record Leaf<T>(List<T> shown, int number, int count) {

    private static final int AROUND = 2;

    /** The page that was asked for, or the nearest that there is. */
    public static <T> Leaf<T> of(List<T> all, int asked, int onAPage) {
        int count = Math.max(1, (all.size() + onAPage - 1) / onAPage);
        int number = Math.min(Math.max(1, asked), count);
        return new Leaf<>(all.subList((number - 1) * onAPage, Math.min(number * onAPage, all.size())), number, count);
    }

    /** The ways to the other pages: the first, the last and those around this one. */
    public Pagination ways(String label, String before) {
        return Govuk.pagination().label(label).among(number, count, AROUND, page -> before + page);
    }
}
