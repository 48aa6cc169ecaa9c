package org.planweave.reports.internal.print;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.planweave.reports.internal.rules.LeakCheck;
import org.planweave.reports.internal.rules.Paper;
import org.planweave.reports.internal.rules.ReportForm;

/** A kind of file: how it is made of a paper, and how all that it says is read back. */
final class Format {

    /** Makes the file; the moment is what the file says of when it was made. */
    @FunctionalInterface
    interface Maker {

        byte[] file(Paper paper, long epochMilli);
    }

    private final Maker maker;
    private final Function<byte[], String> reader;
    /** What every file of a form holds, such as its headings: made once. */
    private final Map<ReportForm, Set<String>> alwaysThere = new ConcurrentHashMap<>();

    Format(Maker maker, Function<byte[], String> reader) {
        this.maker = maker;
        this.reader = reader;
    }

    byte[] file(Paper paper, long epochMilli) {
        return maker.file(paper, epochMilli);
    }

    String text(byte[] file) {
        return reader.apply(file);
    }

    /** @param blank the paper of a report of this form in which nobody has written */
    Set<String> always(ReportForm form, Function<ReportForm, Paper> blank) {
        return alwaysThere.computeIfAbsent(form, one -> LeakCheck.wordsOf(text(file(blank.apply(one), 0))));
    }
}
