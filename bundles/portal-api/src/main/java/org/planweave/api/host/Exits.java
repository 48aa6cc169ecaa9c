package org.planweave.api.host;

/**
 * What a module's calls of {@code System.exit}, {@code Runtime.exit} and {@code Runtime.halt} come to: it does not end the portal for
 * everybody, it fails where it stands. Nothing calls this by name; the host puts it in the place of those calls when it loads a module.
 */
public final class Exits {

    private Exits() {}

    /** In the place of {@code System.exit}. */
    public static void refuse(int status) {
        throw new IllegalStateException("A module tried to end the portal with status " + status + ".");
    }

    /** In the place of {@code Runtime.exit} and {@code Runtime.halt}. */
    public static void refuse(Runtime runtime, int status) {
        refuse(status);
    }
}
