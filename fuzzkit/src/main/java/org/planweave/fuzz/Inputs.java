package org.planweave.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes damaged inputs out of sound ones: the same for the same chance. */
final class Inputs {

    private static final int AS_GIVEN = 48;

    private final List<byte[]> sound;
    private final List<String> words;
    private final List<String> texts = new ArrayList<>();
    private final int most;

    Inputs(List<byte[]> sound, List<String> words, int most) {
        this.sound = List.copyOf(sound);
        this.words = words.isEmpty() ? Oddities.VALUES : words.stream().map(Oddities::latin).toList();
        this.most = most;
        for (byte[] one : sound) {
            if (Zips.is(one)) {
                texts.addAll(Zips.texts(one));
            } else {
                texts.add(latin(one));
            }
        }
    }

    /** An input of its own for every number. */
    byte[] of(long seed) {
        return damaged(Chance.of(seed));
    }

    /** For a fuzzer that knows which bytes led somewhere new: they decide, or they are the input themselves. */
    byte[] of(byte[] decisions) {
        Chance chance = new Chance(decisions);
        return chance.below(256) < AS_GIVEN ? chance.rest() : damaged(chance);
    }

    private byte[] damaged(Chance chance) {
        if (chance.once(32)) {
            return repeated(chance);
        }
        byte[] one = chance.of(sound);
        Damage damage = new Damage(words, texts.isEmpty() ? List.of("") : texts, Math.max(most, one.length + 1_000), chance);
        return Zips.is(one) && !chance.once(5) ? Zips.damaged(one, damage, chance) : damage.done(latin(one)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One thing over and over, after a little of a sound input: what takes the square of its length shows here. */
    private byte[] repeated(Chance chance) {
        String start = chance.of(texts);
        String piece = chance.once(3) ? chance.of(Oddities.VALUES) : chance.of(words);
        String over = piece.isEmpty() ? "a" : piece;
        int times = Math.max(1, chance.below(most) / over.length());
        return (start.substring(0, chance.below(Math.min(start.length(), 400) + 1)) + over.repeat(times)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
