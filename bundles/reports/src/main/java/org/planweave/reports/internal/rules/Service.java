package org.planweave.reports.internal.rules;

import org.planweave.api.Messages;

/** A service of the council that answers for what a report says in its field, and signs the section. */
public enum Service {
    FINANCE,
    LEGAL,
    PEOPLE,
    RISK;

    private static final Messages MESSAGES = Messages.of(Service.class);

    /** As it stands in a sentence: “finance”. */
    public String label() {
        return MESSAGES.text("reports.service." + name());
    }
}
