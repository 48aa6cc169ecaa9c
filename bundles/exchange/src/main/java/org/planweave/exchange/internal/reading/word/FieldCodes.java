package org.planweave.exchange.internal.reading.word;

import java.util.Locale;
import org.planweave.exchange.internal.reading.Refusal;
import org.planweave.exchange.internal.reading.Refused;

/** The instructions of fields in a Word file. */
final class FieldCodes {

    private FieldCodes() {}

    /** Fields that count or fetch are refused; links and page numbers are text. */
    static void check(String written) {
        String first = written.strip().split("[\\s\\\\]", 2)[0].toUpperCase(Locale.ROOT);
        if (first.startsWith("=") || first.startsWith("DDE") || first.equals("FORMULA") || first.startsWith("INCLUDE")
                || first.equals("EQ")) {
            throw formula();
        }
    }

    static Refusal formula() {
        return new Refusal(Refused.Type.CONTAINS_FORMULAS,
                "This Word file contains a formula or a field that fetches something; put plain words in its place and bring it "
                        + "again.");
    }
}
