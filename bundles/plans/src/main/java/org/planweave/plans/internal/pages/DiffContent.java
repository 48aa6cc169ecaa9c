package org.planweave.plans.internal.pages;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import org.planweave.plans.internal.rules.WordDiff;

/** The difference of two texts, marked word by word. */
public final class DiffContent {

    private DiffContent() {}

    public static Content of(String older, String newer) {
        return output -> WordDiff.between(older, newer).forEach(piece -> write(piece, output));
    }

    private static void write(WordDiff.Piece piece, TemplateOutput output) {
        switch (piece.change()) {
            case SAME -> Escape.htmlContent(piece.text(), output);
            case TAKEN_OUT -> marked("del", "pw-del", piece.text(), output);
            case PUT_IN -> marked("ins", "pw-ins", piece.text(), output);
        }
    }

    private static void marked(String tag, String look, String text, TemplateOutput output) {
        output.writeContent("<" + tag + " class=\"" + look + "\">");
        Escape.htmlContent(text, output);
        output.writeContent("</" + tag + ">");
    }
}
