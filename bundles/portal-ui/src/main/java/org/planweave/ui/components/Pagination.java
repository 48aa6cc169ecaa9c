package org.planweave.ui.components;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The ways to the pages of a long list, or to the page before and after this one. */
public final class Pagination extends Component<Pagination> {

    private final List<Item> items = new ArrayList<>();

    Pagination() {
        super("govuk/pagination.jte");
        with("items", items);
    }

    /** A numbered page; with no number, a gap. */
    public record Item(@Nullable String number, String href, boolean current, @Nullable String hidden) {}

    /** A way to the neighbour; text null says Previous or Next page. */
    public record Neighbour(String href, @Nullable String text, @Nullable String label) {}

    public Pagination previous(String href) {
        return previous(new Neighbour(href, null, null));
    }

    public Pagination previous(Neighbour page) {
        return with("previous", page);
    }

    public Pagination next(String href) {
        return next(new Neighbour(href, null, null));
    }

    public Pagination next(Neighbour page) {
        return with("next", page);
    }

    public Pagination page(int number, String href) {
        return item(new Item(String.valueOf(number), href, false, null));
    }

    public Pagination current(int number, String href) {
        return item(new Item(String.valueOf(number), href, true, null));
    }

    public Pagination gap() {
        return item(new Item(null, "", false, null));
    }

    public Pagination item(Item item) {
        items.add(item);
        return this;
    }

    /**
     * The ways from one page to the others: the neighbours, the first, the last and those around this one.
     *
     * @param number which page this is, from 1 to {@code count}
     * @param around how many on either side; what is left out in between is a gap
     * @param href the address of a page
     */
    public Pagination among(int number, int count, int around, IntFunction<String> href) {
        if (number > 1) {
            previous(href.apply(number - 1));
        }
        int last = 0;
        for (int i = 1; i <= count; i++) {
            if (i == 1 || i == count || Math.abs(i - number) <= around) {
                if (i > last + 1) {
                    gap();
                }
                item(new Item(String.valueOf(i), href.apply(i), i == number, null));
                last = i;
            }
        }
        return number < count ? next(href.apply(number + 1)) : this;
    }

    /** What the pages are of, for screen readers: {@code Pagination} if not said. */
    public Pagination label(String text) {
        return with("label", text);
    }
}
