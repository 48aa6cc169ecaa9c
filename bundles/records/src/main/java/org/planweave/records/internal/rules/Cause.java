package org.planweave.records.internal.rules;

import java.util.Locale;

/** Why a mark is there. */
public enum Cause {
    /** somebody's name */
    NAME(Exemption.S40),
    /** an e-mail address, a telephone number, a National Insurance number */
    CONTACT(Exemption.S40),
    /** the owner says that it is exempt under Schedule 12A, or only for the council */
    EXEMPT(Exemption.S36),
    /** the owner says that it may never be disclosed */
    CONFIDENTIAL(Exemption.S41),
    /** it came from somebody outside the council */
    THIRD_PARTY(Exemption.S40),
    /** a person marked it */
    HAND(Exemption.S40);

    private final Exemption usual;

    Cause(Exemption usual) {
        this.usual = usual;
    }

    /** The section that is offered for it. */
    public Exemption usual() {
        return usual;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
