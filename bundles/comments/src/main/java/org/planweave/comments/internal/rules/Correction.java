package org.planweave.comments.internal.rules;

/** Tells a corrected spelling from another wording: as many words, no figure touched, hardly a letter changed. */
final class Correction {

    private static final int LONGEST = 200;
    private static final int MOST_EDITS = 2;

    private Correction() {}

    static boolean is(String old, String wanted) {
        return old.length() <= LONGEST && wanted.length() <= LONGEST && !old.equals(wanted)
                && words(old) == words(wanted)
                && figures(old).equals(figures(wanted))
                && edits(old, wanted) <= MOST_EDITS;
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    private static String figures(String text) {
        return text.replaceAll("[^\\p{N}%£]", "");
    }

    /** The fewest letters to put in, take out or replace. */
    private static int edits(String old, String wanted) {
        int[] row = new int[wanted.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= old.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = corner + (old.charAt(i - 1) == wanted.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[wanted.length()];
    }
}
