package org.planweave.exchange.internal.reading.source;

import java.util.List;

/** Where a line of text stands: its number, and its page where the text has page breaks. */
final class Places {
    private final int[] pages;
    private final boolean paged;

    Places(List<String> lines) {
        pages = new int[lines.size()];
        int page = 1;
        for (int i = 0; i < pages.length; i++) {
            page += (int) lines.get(i).chars().filter(c -> c == '\f').count();
            pages[i] = page;
        }
        paged = page > 1;
    }

    String at(int index) {
        return paged ? "page " + pages[index] + ", line " + (index + 1) : "line " + (index + 1);
    }
}
