package org.planweave.plans.internal.stored;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists of as few lengths as will do, so that the database knows the statements again and need not plan each anew. */
final class FewLengths {

    private static final int SHORT = 8;

    private FewLengths() {}

    /** The same values, the last of them again and again: one, eight, or eight times a power of four. None stays none. */
    static List<String> padded(List<String> values) {
        if (values.size() <= 1) {
            return values;
        }
        int length = SHORT;
        while (length < values.size()) {
            length *= 4;
        }
        List<String> padded = new ArrayList<>(values);
        padded.addAll(Collections.nCopies(length - values.size(), values.get(values.size() - 1)));
        return padded;
    }
}
