package org.planweave.ui.components;

/** The GOV.UK Design System's components, with its own class names, unbranded; each is proved against its fixtures. */
public final class Govuk {

    private Govuk() {}

    /** A button that sends its form. */
    public static Button button(String text) {
        return new Button(text);
    }

    /** A link that looks like a button. */
    public static Button linkButton(String text, String href) {
        return new Button(text).href(href);
    }
}
