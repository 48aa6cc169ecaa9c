package org.planweave.api.store;

/** A transaction could not be carried out. Nothing of it was kept. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
