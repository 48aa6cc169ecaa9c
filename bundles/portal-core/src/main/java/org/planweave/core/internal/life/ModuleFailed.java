package org.planweave.core.internal.life;

/** A module could not be brought up, in one plain sentence. */
class ModuleFailed extends Exception {

    private static final long serialVersionUID = 1L;

    ModuleFailed(String sentence) {
        super(sentence, null, false, false);
    }

    ModuleFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
