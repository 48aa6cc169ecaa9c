package org.planweave.synergies.internal.engine.encoding;

/** The model could not be loaded or run; the message says which and why. */
public final class ModelFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModelFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
