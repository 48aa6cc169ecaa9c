package org.planweave.plans.internal.stored;

import java.util.regex.Pattern;

/** Ids as they come in addresses: anything can stand there. */
final class Ref {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Ref() {}

    static boolean valid(String id) {
        return ID.matcher(id).matches();
    }

    /** The id, if it can be one; what cannot be one names nothing. */
    static String checked(String id) {
        return valid(id) ? id : "none";
    }
}
