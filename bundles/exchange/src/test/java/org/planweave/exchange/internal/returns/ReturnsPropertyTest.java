package org.planweave.exchange.internal.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.LineDraft;
import org.planweave.exchange.internal.reading.marked.Words;
import org.planweave.exchange.internal.wired.EditedWord;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

/** Whatever is written into the boxes, and however Word cuts it up: just those lines change, to just those words. */
@PortalTest(module = "exchange")
class ReturnsPropertyTest {

    private static final int FILES = 60;
    private static final String[] BITS = {"road", " ", "  ", "\t", "\n", "\n\n", "é", "😀", "&", "<b>", "\"", "'", "=1+1", "–", "\u00A0",
        "\u2011", "£5", ".", "a", "\u0001", "\u200B", "]]>", "pw:line:x:1", "ﬁ"};

    @OnBothDatabases
    void onlyWhatWasEditedChanges(TestPortal portal) {
        Wired wired = new Wired(portal);
        Random random = new Random(20_261_003);
        for (int file = 0; file < FILES; file++) {
            int at = random.nextInt(4);
            Line odd = wired.line(at);
            wired.plans.change(odd.id(), odd.version(),
                    new LineDraft(odd.kind(), odd.section(), text(random), odd.fields(), odd.outcomes(), odd.classification()));
            EditedWord word = wired.word();
            Map<String, String> wanted = new LinkedHashMap<>();
            for (Line line : wired.plans.lines(wired.plan.id())) {
                if (random.nextBoolean()) {
                    String text = random.nextInt(3) == 0 ? line.text() : text(random);
                    word.control(line.id(), control -> control.replaceFirst("(?s)<w:sdtContent>.*</w:sdtContent>",
                            java.util.regex.Matcher.quoteReplacement("<w:sdtContent>" + cut(text, random) + "</w:sdtContent>")));
                    if (!Words.plain(text).equals(Words.plain(line.text()))) {
                        wanted.put(line.id(), Words.plain(text));
                    }
                }
            }
            Check check = wired.check(word);
            Map<String, String> found = new LinkedHashMap<>();
            check.changes().forEach(change -> found.put(change.line().id(), change.file()));
            assertThat(found).as("file " + file).isEqualTo(wanted);
            assertThat(check.unchanged()).isEqualTo(4 - wanted.size());
            List<String> before = wired.plans.lines(wired.plan.id()).stream().map(Line::text).toList();
            wired.carryOut.all(check, Decision.preset());
            for (int i = 0; i < 4; i++) {
                assertThat(wired.line(i).text()).isEqualTo(wanted.getOrDefault(wired.id(i), before.get(i)));
            }
            assertThat(wired.check(word).isNothing()).as("again").isTrue();
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("Start");
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(BITS[random.nextInt(BITS.length)]);
        }
        return text.append(" end").toString();
    }

    /** The text as paragraphs of runs that are cut where Word might cut them. */
    private static String cut(String text, Random random) {
        StringBuilder xml = new StringBuilder();
        for (String line : Words.plain(text).split("\n", -1)) {
            xml.append("<w:p w:rsidR=\"00A1\">");
            int from = 0;
            while (from < line.length()) {
                int to = Math.min(line.length(), line.offsetByCodePoints(from, 1) + random.nextInt(6));
                to = to < line.length() && Character.isLowSurrogate(line.charAt(to)) ? to + 1 : to;
                xml.append(run(line.substring(from, to))).append(random.nextInt(4) == 0 ? "<w:proofErr w:type=\"gramEnd\"/>" : "");
                from = to;
            }
            xml.append("</w:p>");
        }
        return xml.toString();
    }

    private static String run(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\u2011",
                "</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">").replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">");
        return EditedWord.run(escaped);
    }
}
