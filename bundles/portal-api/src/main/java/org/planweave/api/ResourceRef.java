package org.planweave.api;

/**
 * The address of a resource of any module, written {@code module:type:id}, such as {@code plans:line:0d1x7k2m9q3rw}.
 * It is the only thing that one module may keep about another module's data.
 *
 * @param module the owner's id
 * @param type what it is, in the owner's words, singular
 * @param id the owner's id of it; letters, digits, {@code -}, {@code _} and {@code .}, at most 64
 */
public record ResourceRef(String module, String type, String id) {

    private static final int LONGEST = 64;

    /** @throws IllegalArgumentException if a part is empty or holds other characters */
    public ResourceRef {
        for (String part : new String[] {module, type, id}) {
            if (!isPart(part)) {
                throw new IllegalArgumentException("Not a part of a reference: " + part);
            }
        }
    }

    /** Said by hand: a page names thousands of resources. */
    private static boolean isPart(String part) {
        if (part.isEmpty() || part.length() > LONGEST || !isLetterOrDigit(part.charAt(0))) {
            return false;
        }
        for (int i = 1; i < part.length(); i++) {
            char c = part.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws Problem (400) if the text is not three parts divided by colons
     */
    public static ResourceRef parse(String text) {
        String[] parts = text.split(":", -1);
        if (parts.length != 3) {
            throw Problem.invalid("target", "“" + text + "” is not a reference; it looks like plans:line:ID.");
        }
        try {
            return new ResourceRef(parts[0], parts[1], parts[2]);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("target", "“" + text + "” is not a reference; it looks like plans:line:ID.");
        }
    }

    @Override
    public String toString() {
        return module + ':' + type + ':' + id;
    }
}
