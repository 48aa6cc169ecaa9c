package org.planweave.search.internal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.planweave.search.internal.find.Filter;

/** Addresses of searches. */
final class Address {

    private Address() {}

    static String of(String q) {
        return "/search?q=" + encoded(q);
    }

    static String of(String q, Filter filter, int page) {
        StringBuilder address = new StringBuilder(of(q));
        new TreeSet<>(filter.kinds()).forEach(kind -> address.append("&kind=").append(encoded(kind)));
        new TreeSet<>(filter.departments()).forEach(one -> address.append("&department=").append(encoded(one)));
        return page == 1 ? address.toString() : address.append("&page=").append(page).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
