package org.planweave.ui.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.planweave.ui.Html;

/** One radio button or checkbox of a group. */
public final class Choice {

    private final String value;
    private final Content text;
    private @Nullable String id;
    private @Nullable Content hint;
    private @Nullable Content conditional;
    private @Nullable Boolean checked;
    private boolean disabled;
    private boolean divider;
    private boolean exclusive;

    private Choice(String value, Content text) {
        this.value = value;
        this.text = text;
    }

    public static Choice choice(String value, String text) {
        return choice(value, Html.text(text));
    }

    public static Choice choice(String value, Content text) {
        return new Choice(value, text);
    }

    /** A word between two choices: {@code or}. */
    public static Choice divider(String word) {
        Choice divider = new Choice("", Html.text(word));
        divider.divider = true;
        return divider;
    }

    public Choice id(String id) {
        this.id = id;
        return this;
    }

    public Choice hint(String text) {
        return hint(Html.text(text));
    }

    public Choice hint(Content content) {
        hint = content;
        return this;
    }

    /** Whether it is chosen, whatever the group's value. */
    public Choice checked(boolean on) {
        checked = on;
        return this;
    }

    public Choice disabled() {
        disabled = true;
        return this;
    }

    /** Shown under it; with scripts, only while it is chosen. */
    public Choice conditional(Content content) {
        conditional = content;
        return this;
    }

    /** A checkbox for "none of these". */
    public Choice exclusive() {
        exclusive = true;
        return this;
    }

    public String value() {
        return value;
    }

    public Content text() {
        return text;
    }

    public @Nullable String id() {
        return id;
    }

    public @Nullable Content hint() {
        return hint;
    }

    public @Nullable Content conditional() {
        return conditional;
    }

    public @Nullable Boolean checked() {
        return checked;
    }

    public boolean isDisabled() {
        return disabled;
    }

    public boolean isDivider() {
        return divider;
    }

    public boolean isExclusive() {
        return exclusive;
    }
}
