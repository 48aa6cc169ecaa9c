package org.planweave.comments.internal.rules;

/** What a form was given when it was shown, so that sending it twice does once what it asks for. */
public final class Once {

    private Once() {}

    /** Whether it looks like one: 16 to 40 small letters and digits. */
    public static boolean is(String once) {
        return once.matches("[a-z0-9]{16,40}");
    }
}
