package org.planweave.ui.components;

/** What became of a comment, or of the words it speaks about. */
public enum CommentState {
    /** Its words stand as they did. */
    HELD("held", Icon.HELD, "Held"),
    /** Its words stand elsewhere now. */
    MOVED("moved", Icon.MOVED, "Moved, same words"),
    /** Its words have been changed. */
    CHANGED("changed", Icon.CHANGED, "Words changed since"),
    /** Its words are gone. */
    LOST("lost", Icon.LOST, "Words no longer here"),
    /** It offers other words. */
    SUGGEST("suggest", Icon.PEN, "Suggested wording"),
    /** It has had its answer. */
    DONE("done", Icon.TICK, "Answered");

    private final String key;
    private final Icon icon;
    private final String words;

    CommentState(String key, Icon icon, String words) {
        this.key = key;
        this.icon = icon;
        this.words = words;
    }

    /** The end of the class names: {@code held}. */
    public String key() {
        return key;
    }

    public Icon icon() {
        return icon;
    }

    /** The state in words, if nobody says it better. */
    public String words() {
        return words;
    }

    /** The colour of the state's own word; a suggestion wears the green of what is done. */
    public String tone() {
        return this == SUGGEST ? "done" : key;
    }
}
