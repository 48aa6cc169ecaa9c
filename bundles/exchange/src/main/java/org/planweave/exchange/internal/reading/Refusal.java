package org.planweave.exchange.internal.reading;

import java.io.Serial;

/** Carries a refusal out of the depths of reading; never leaves {@link Papers}. */
public final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Refused.Type type;

    /** Refuses with one plain sentence. */
    public Refusal(Refused.Type type, String reason) {
        super(reason, null, false, false);
        this.type = type;
    }

    Refused toResult() {
        return new Refused(String.valueOf(getMessage()), type);
    }
}
