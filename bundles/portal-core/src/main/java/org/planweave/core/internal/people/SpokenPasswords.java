package org.planweave.core.internal.people;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Passwords that can be said over a table and typed from paper: three made-up words of five letters, 49 random bits.
 */
public final class SpokenPasswords {

    private static final String CONSONANTS = "bdfghjklmnprstvz";
    private static final String VOWELS = "aeiou";
    private static final String WORD = "cvcvc";
    private static final int WORDS = 3;

    private final RandomGenerator random;

    public SpokenPasswords() {
        this(new SecureRandom());
    }

    SpokenPasswords(RandomGenerator random) {
        this.random = random;
    }

    /** {@code tabok-milun-sodar}. */
    public String next() {
        StringBuilder password = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            password.append(word == 0 ? "" : "-");
            for (char kind : WORD.toCharArray()) {
                String letters = kind == 'c' ? CONSONANTS : VOWELS;
                password.append(letters.charAt(random.nextInt(letters.length())));
            }
        }
        return password.toString();
    }
}
