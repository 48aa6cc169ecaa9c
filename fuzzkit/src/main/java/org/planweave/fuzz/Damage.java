package org.planweave.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Damages text and bytes, which are held as Latin-1 so that none is lost: here and there a bit, pieces lost, doubled, exchanged and taken
 * from elsewhere, signs of the format where they do not belong, numbers at their edges, odd characters, and much of one thing within
 * another.
 */
final class Damage {

    /** What may be taken for one piece: a tag, a quoted word, a word, a number, a sign. */
    private static final Pattern PIECE = Pattern.compile("<[^<>]{0,200}>|\"[^\"\\n]{0,200}\"|[A-Za-z_]+|\\d+|[^A-Za-z_\\d\\s]|\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int MOST_MOVES = 6;
    private static final int DEEPEST = 12_000;

    private final List<String> words;
    private final List<String> others;
    private final int most;
    private final Chance chance;

    /**
     * @param words what means something to the reader
     * @param others sound inputs, to take pieces from
     * @param most no input becomes much longer
     */
    Damage(List<String> words, List<String> others, int most, Chance chance) {
        this.words = words;
        this.others = others;
        this.most = most;
        this.chance = chance;
    }

    String done(String text) {
        String damaged = text;
        for (int moves = 1 + Math.min(chance.below(MOST_MOVES), chance.below(MOST_MOVES)); moves > 0; moves--) {
            String next = chance.below(5) < 2 ? inPieces(damaged) : inBytes(damaged);
            damaged = next.length() > most ? next.substring(0, most) : next;
        }
        return damaged;
    }

    private String inBytes(String text) {
        int from = chance.below(text.length() + 1);
        int to = Math.min(text.length(), from + chance.size(Math.max(1, text.length())));
        String before = text.substring(0, from);
        String piece = text.substring(from, to);
        String after = text.substring(to);
        return switch (chance.below(12)) {
            case 0 -> before + flipped(piece) + after;
            case 1 -> before + after;
            case 2 -> before + piece.repeat(2 + chance.below(3)) + after;
            case 3 -> before;
            case 4 -> piece + after;
            case 5 -> before + word() + piece + after;
            case 6 -> before + word() + after;
            case 7 -> before + chance.of(Oddities.CHARACTERS) + after;
            case 8 -> before + slice(chance.of(others)) + piece + after;
            case 9 -> edge(text, from);
            case 10 -> before + nested(piece) + after;
            default -> before + (char) chance.below(256) + piece + after;
        };
    }

    private String inPieces(String text) {
        List<String> pieces = pieces(text);
        if (pieces.isEmpty()) {
            return word();
        }
        int at = chance.below(pieces.size());
        int other = chance.below(pieces.size());
        switch (chance.below(7)) {
            case 0 -> pieces.remove(at);
            case 1 -> pieces.add(at, pieces.get(other));
            case 2 -> pieces.set(at, pieces.set(other, pieces.get(at)));
            case 3 -> pieces.set(at, word());
            case 4 -> pieces.set(at, pieces.get(other));
            case 5 -> pieces.subList(Math.min(at, other), Math.max(at, other)).clear();
            default -> {
                List<String> elsewhere = pieces(chance.of(others));
                pieces.set(at, elsewhere.isEmpty() ? "" : chance.of(elsewhere));
            }
        }
        return String.join("", pieces);
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }

    private String flipped(String piece) {
        StringBuilder flipped = new StringBuilder(piece);
        for (int i = piece.isEmpty() ? 0 : 1 + chance.below(4); i > 0; i--) {
            int at = chance.below(piece.length());
            flipped.setCharAt(at, (char) (flipped.charAt(at) ^ 1 << chance.below(8)));
        }
        return flipped.toString();
    }

    private String word() {
        return chance.once(4) ? chance.of(Oddities.VALUES) : chance.of(words);
    }

    private String slice(String text) {
        int from = chance.below(text.length() + 1);
        return text.substring(from, Math.min(text.length(), from + chance.size(4_000)));
    }

    /** The next number becomes one at the edge of what fits. */
    private String edge(String text, int from) {
        Matcher number = NUMBER.matcher(text);
        boolean found = number.find(from) || number.find(0);
        return found ? text.substring(0, number.start()) + chance.of(Oddities.NUMBERS) + text.substring(number.end()) : text + chance.of(Oddities.NUMBERS);
    }

    /** Much of one thing before the piece, and mostly what closes it behind. */
    private String nested(String piece) {
        String opens = chance.once(3) && !piece.isEmpty() && piece.length() < 60 ? piece : chance.of(words);
        int deep = Math.min(chance.size(DEEPEST), Math.max(1, most / Math.max(1, opens.length())));
        return opens.repeat(deep) + piece + (chance.once(4) ? "" : Oddities.closing(opens).repeat(deep));
    }
}
