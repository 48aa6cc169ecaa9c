package org.planweave.core.internal.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Knows the passwords that are tried first: those that leaked from elsewhere most often, names, words, keys side by side, dates, and what
 * the place suggests. Wheeler, “zxcvbn: Low-Budget Password Strength Estimation”, USENIX Security 2016.
 */
final class GuessedPasswords {

    /** 10<sup>8</sup> guesses: more than anybody gets through the door, and slow against what is stored. */
    private static final double ENOUGH = 1e8;
    /** More tells nothing and takes its time with the square of it. */
    private static final int LOOKED_AT = 100;

    /** Its lists are large and hardly ever asked for. */
    private SoftReference<Zxcvbn> known = new SoftReference<>(null);

    /** @param words that somebody who knows the person or the place tries, in any case */
    boolean has(String password, List<String> words) {
        String start = password.length() > LOOKED_AT ? password.substring(0, LOOKED_AT) : password;
        return zxcvbn().measure(start, words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList()).getGuesses() < ENOUGH;
    }

    private synchronized Zxcvbn zxcvbn() {
        @Nullable Zxcvbn lists = known.get();
        if (lists == null) {
            lists = new Zxcvbn();
            known = new SoftReference<>(lists);
        }
        return lists;
    }
}
