package org.planweave.synergies.internal.engine.explaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.planweave.synergies.internal.engine.terms.Span;

/** The words of a text that say something, each with its place and its stem. */
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\d'’]*(?:-[\\p{L}\\d]+)*+");
    private static final Pattern COUNTED = Pattern.compile(
            "(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)-.*|.*-(?:year|month|week|day)s?|olds?|older");
    private static final Set<String> EMPTY = Set.of((
            "spring summer autumn winter season a an and the of to in on for by with from at as is are be been "
            + "this that these those it its our we they their them he she his her you your will would shall "
            + "should can could may might must or not no more than each every new all any into over per who whom "
            + "which what where when while so such same other own both between before after during until once "
            + "about against through up out off only also across within under above near there here has have had "
            + "having do does did done was were being but if then very most least less many much some few one two "
            + "three four five six seven eight nine ten first second last next year years month months week weeks "
            + "day days january february march april june july august september october november december monday "
            + "tuesday wednesday thursday friday saturday sunday make makes making made keep keeps kept take "
            + "takes taking give gives given get gets let use uses using used set sets become becomes help helps "
            + "ensure ensuring provide provides provided deliver delivers delivered delivering increase reduce "
            + "improve support continue review agree start end run runs way ways number numbers good better best "
            + "high low large small council councils people service services work works plan plans risk risks "
            + "project projects action actions target targets residents borough city county town local area areas "
            + "needs need now ask asks asked asking post posts vacant vacancy vacancies revenue capital ones").split(" "));
    private static final List<String> ENDINGS = List.of("ations", "ation", "ings", "ing", "ments", "ment", "ies", "ers",
            "er", "ed", "es", "s");

    /** One word: where it stands and what it has in common with its other forms. */
    record Word(Span span, String stem) {
    }

    private Words() {
    }

    /** The telling words of the text, in order. */
    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            String plain = word.group().toLowerCase(Locale.ROOT).replace('’', '\'').replaceFirst("'s$", "");
            if (plain.length() > 2 && !EMPTY.contains(plain) && !COUNTED.matcher(plain).matches()) {
                words.add(new Word(new Span(word.start(), word.end()), stem(plain)));
            }
        }
        return words;
    }

    static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                String rest = word.substring(0, word.length() - ending.length());
                return rest.endsWith("e") || rest.endsWith("i") ? rest.substring(0, rest.length() - 1) : rest;
            }
        }
        return word.endsWith("e") || word.endsWith("y") ? word.substring(0, word.length() - 1) : word;
    }
}
