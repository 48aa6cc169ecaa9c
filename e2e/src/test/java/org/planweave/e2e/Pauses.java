package org.planweave.e2e;

/**
 * How long a person takes between what the machine does, added up and never waited for: the operators of the Keystroke-Level Model
 * (Card, Moran and Newell, Communications of the ACM 23(7), 1980), typing on a phone after Palin and others (MobileHCI 2019), reading
 * silently after Brysbaert (Journal of Memory and Language 109, 2019).
 */
final class Pauses {

    private static final double THINK_S = 1.35;
    private static final double POINT_S = 1.1;
    private static final double KEY_S = 0.28;
    private static final double KEY_ON_A_PHONE_S = 60.0 / (36.2 * 5);
    private static final double WORD_READ_S = 60.0 / 238;

    private final double key;
    private double seconds;

    private Pauses(double key) {
        this.key = key;
    }

    static Pauses atADesk() {
        return new Pauses(KEY_S);
    }

    static Pauses onAPhone() {
        return new Pauses(KEY_ON_A_PHONE_S);
    }

    Pauses think() {
        seconds += THINK_S;
        return this;
    }

    /** Finds something on the screen and clicks or taps it. */
    Pauses point() {
        seconds += THINK_S + POINT_S;
        return this;
    }

    Pauses read(String text) {
        seconds += text.strip().split("\\s+").length * WORD_READ_S;
        return this;
    }

    Pauses type(String text) {
        seconds += text.length() * key;
        return this;
    }

    double seconds() {
        return seconds;
    }
}
