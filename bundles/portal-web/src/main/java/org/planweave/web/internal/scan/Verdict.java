package org.planweave.web.internal.scan;

/** What a scanner says of one file. */
sealed interface Verdict {

    /** It found nothing. */
    record Clean() implements Verdict {}

    /** @param name what the scanner calls it */
    record Found(String name) implements Verdict {}

    /** It takes no file as large as that. */
    record TooLarge() implements Verdict {}

    /** @param why for the log: it did not answer, or nothing that can be understood */
    record Failed(String why) implements Verdict {}
}
