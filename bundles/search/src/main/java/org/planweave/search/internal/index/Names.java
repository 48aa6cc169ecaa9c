package org.planweave.search.internal.index;

/** The fields of the index. */
final class Names {

    static final String REF = "ref";
    static final String MODULE = "module";
    static final String SOURCE = "source";
    static final String KIND = "kind";
    static final String DEPARTMENT = "department";
    /** Stems of the title. */
    static final String TITLE = "title";
    /** Stems of everything. */
    static final String WORDS = "words";
    /** Everything as it stands. */
    static final String PLAIN = "plain";
    /** The text to show. */
    static final String TEXT = "text";
    static final String HREF = "href";
    /** In which reading of its source it was seen last. */
    static final String READING = "reading";
    /** Reference, kind and department: what results are put in order by, and all that is needed before rights are asked. */
    static final String ABOUT = "about";

    private Names() {}
}
