package org.planweave.comments.internal.beside;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.planweave.api.Problem;
import org.planweave.comments.internal.anchors.Anchor;
import org.planweave.comments.internal.anchors.Carried;
import org.planweave.comments.internal.anchors.Carrier;
import org.planweave.comments.internal.beside.MarkedText.Mark;
import org.planweave.comments.internal.rules.Mentions;
import org.planweave.comments.internal.rules.Quote;
import org.planweave.fuzz.Fuzz;
import org.planweave.ui.Html;

/** Words that people comment on and with, whatever is in them. */
class DamagedWordsTest {

    private static final String[] SOUND = {"one two three four\n@ruth.vale and @ada, see a@b.c\u0000one two <b>three</b> & four", "Rebuild the Tenter Lane crossing.\n- and\n- more\u0000"
            + "Rebuild Tenter Lane and its crossing.\n- more\n- and"};
    private static final String[] WORDS = {"@", "@ruth", ".", "-", "\n", "\u0000", "<", ">", "&", "\"", "</mark>", "<!--", "one two", "Tenter Lane"};

    @Test
    void marksNestAndKeepEveryWord() {
        Fuzz.of("comments-marks", input -> {
            String text = new String(input, StandardCharsets.UTF_8);
            List<Mark> marks = new ArrayList<>();
            for (int i = 0; i + 1 < Math.min(input.length, 40); i += 2) {
                marks.add(new Mark(input[i] % (text.length() + 2), input[i + 1] % (text.length() + 2), "held", "note-" + i, "a" + i));
            }
            String html = Html.string(new MarkedText(text, marks, "Note"));
            String words = html.replaceAll("<a [^<]*<span[^<]*</span>[^<]*</a>|</?mark[^>]*>", "").replace("<br>", "\n");
            demand(Parser.unescapeEntities(words, true).equals(text) && words.indexOf('<') < 0, "what is shown is not the text");
            return !text.isEmpty();
        }).sound(SOUND).words(WORDS).most(6_000).run(600);
    }

    @Test
    void mentionsLeaveEveryWordInItsPlace() {
        Fuzz.of("comments-mentions", input -> {
            String text = new String(input, StandardCharsets.UTF_8);
            StringBuilder said = new StringBuilder();
            Mentions.read(text, new Mentions.Reader() {
                @Override
                public void words(String words) {
                    said.append(words);
                }

                @Override
                public void mention(String name, String words) {
                    said.append(words);
                }
            });
            demand(said.toString().equals(text), "words were lost");
            demand(Mentions.replaced(text, word -> word).equals(text), "words were replaced");
            return !Mentions.in(text).isEmpty() || !text.isEmpty();
        }).sound(SOUND).words(WORDS).run(1_500);
    }

    @Test
    void anAnchorIsCarriedToTheSameLengthOfTextOrLost() {
        Carrier carrier = new Carrier();
        Fuzz.of("comments-anchors", input -> {
            String[] versions = new String(input, StandardCharsets.UTF_8).split("\u0000", 4);
            String first = versions[0];
            Anchor anchor = new Quote(first.substring(0, Math.min(first.length(), 7)), "", "").in(first);
            Carried carried = carrier.carry(anchor, List.of(versions));
            String last = versions[versions.length - 1];
            demand(carried.start() < 0 || carried.start() <= carried.end() && carried.end() <= last.length(), "carried out of the text");
            return true;
        }).refusedBy(Problem.class).sound(SOUND).words(WORDS).most(3_000).run(400);
    }

    private static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
