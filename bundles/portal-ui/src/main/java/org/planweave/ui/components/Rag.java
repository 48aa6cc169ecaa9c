package org.planweave.ui.components;

/** Where a measure stands: a word, a shape and a colour. Not yet known is never nought. */
public enum Rag {
    GREEN("green", "Green"),
    AMBER("amber", "Amber"),
    RED("red", "Red"),
    NONE("none", "Not yet known");

    private final String key;
    private final String word;

    Rag(String key, String word) {
        this.key = key;
        this.word = word;
    }

    public String key() {
        return key;
    }

    public String word() {
        return word;
    }
}
