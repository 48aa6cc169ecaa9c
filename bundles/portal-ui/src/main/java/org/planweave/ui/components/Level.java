package org.planweave.ui.components;

/** How well something is. */
public enum Level {
    OK("ok", Icon.TICK),
    WARN("warn", Icon.WARNING),
    BAD("bad", Icon.CROSS),
    OFF("off", Icon.CLOCK);

    private final String key;
    private final Icon icon;

    Level(String key, Icon icon) {
        this.key = key;
        this.icon = icon;
    }

    public String key() {
        return key;
    }

    public Icon icon() {
        return icon;
    }
}
