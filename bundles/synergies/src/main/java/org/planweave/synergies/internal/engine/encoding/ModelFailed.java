package org.planweave.synergies.internal.engine.encoding;

/** The model could not be loaded or run; the message says which and why. */
public final class ModelFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String model;

    /** @param model the encoder's id */
    public ModelFailed(String model, String message, Throwable cause) {
        super(message, cause);
        this.model = model;
    }

    /** The id of the encoder that failed. */
    public String model() {
        return model;
    }
}
