package org.planweave.api.notices;

/**
 * One kind of notice, so that people can choose how they want it.
 *
 * @param id stable; the module's id, a dot, a word: {@code comments.answered}
 * @param title what the person reads where they choose, such as “An answer to my comment”
 * @param mustAct whether it asks them to do something; it can then not be left out altogether
 */
public record NoticeTopic(String id, String title, boolean mustAct) {

    /** @throws IllegalArgumentException if the id does not begin with a module's id and a dot */
    public NoticeTopic {
        if (!id.matches("[a-z][a-z0-9-]*\\.[a-z][a-z-]*")) {
            throw new IllegalArgumentException("A topic is called MODULE.WORD, not " + id);
        }
    }

    /** The id of the module that tells it. */
    public String module() {
        return id.substring(0, id.indexOf('.'));
    }
}
