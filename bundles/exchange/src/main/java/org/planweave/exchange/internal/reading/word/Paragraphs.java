package org.planweave.exchange.internal.reading.word;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.source.Block;
import org.planweave.exchange.internal.reading.source.Mend;
import org.planweave.exchange.internal.reading.source.Shape;

/** Says of each paragraph whether it is a heading, a list item or plain text. */
final class Paragraphs {
    private static final Pattern TYPED_NUMBER = Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,3})[.)]?\\s+(?=\\S)");
    private static final int HEADING_WORDS = 14;

    private final Styles styles;
    private final Numbering numbering;

    Paragraphs(Styles styles, Numbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
    }

    List<Block> blocks(Paragraph paragraph, String at) {
        String raw = paragraph.text.toString();
        if (raw.isBlank() || styles.isAside(paragraph.style)) {
            return List.of();
        }
        int heading = level(paragraph);
        int list = paragraph.numId >= 0 ? paragraph.numId : styles.numId(paragraph.style);
        int depth = paragraph.level >= 0 ? paragraph.level : styles.level(paragraph.style);
        boolean marked = numbering.marks(list);
        String number = marked ? numbering.next(list, depth) : null;
        if (heading > 0) {
            return List.of(heading(heading, number, raw, at));
        }
        if (marked || styles.isList(paragraph.style)) {
            return List.of(listed(depth, number, raw, at));
        }
        return plain(paragraph, raw, at);
    }

    private int level(Paragraph paragraph) {
        int outline = paragraph.outline >= 0 && paragraph.outline < 9 ? paragraph.outline + 1 : 0;
        return outline > 0 ? outline : styles.heading(paragraph.style);
    }

    private static Block heading(int level, @Nullable String number, String raw, String at) {
        Matcher typed = TYPED_NUMBER.matcher(raw.strip());
        if (number == null && typed.find()) {
            String rest = raw.strip().substring(typed.end());
            return new Block.Heading(level, typed.group(1), Mend.read(rest), Mend.collapse(rest), at);
        }
        return new Block.Heading(level, number, Mend.read(raw), Mend.collapse(raw), at);
    }

    private static Block listed(int depth, @Nullable String number, String raw, String at) {
        String text = Mend.read(raw);
        return number == null ? new Block.Item(depth, null, text, Mend.collapse(raw), at)
            : Shape.numbered(depth, number, text, Mend.collapse(raw), at);
    }

    /** Without style or numbering: bold and short is a heading, and each line broken by hand stands for itself. */
    private List<Block> plain(Paragraph paragraph, String raw, String at) {
        String text = Mend.read(raw);
        boolean brief = text.length() <= 110 && text.split(" ").length <= HEADING_WORDS && !text.matches("(?s).*[.;,:]$");
        boolean capitals = text.length() > 3 && text.chars().noneMatch(Character::isLowerCase)
            && text.chars().filter(Character::isLetter).count() > 3;
        boolean bold = paragraph.isBold() || styles.isBold(paragraph.style) && !paragraph.plainText;
        if (brief && (bold || capitals) && !raw.strip().contains("\n") && raw.indexOf('\t') < 0 && !text.contains(": ")) {
            return List.of(heading(capitals ? 5 : 6, null, raw, at));
        }
        List<Block> blocks = new ArrayList<>();
        for (String line : raw.split("\n")) {
            if (!line.isBlank()) {
                blocks.add(Shape.typed(line, at));
            }
        }
        return blocks;
    }
}
