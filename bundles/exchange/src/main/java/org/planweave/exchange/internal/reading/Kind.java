package org.planweave.exchange.internal.reading;

import java.util.Locale;

/** What a line of a plan is. */
public enum Kind {
    AMBITION, OBJECTIVE, PRIORITY, ACTION, KPI, BUDGET, RISK, OUTCOME, OTHER;

    /** The word used outside: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
