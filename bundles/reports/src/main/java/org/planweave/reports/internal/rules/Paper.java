package org.planweave.reports.internal.rules;

import java.util.List;

/**
 * A report put together: what a page shows and a file holds.
 *
 * @param title the document's title
 * @param classification a line above it, such as “Draft” or “Not for publication”; empty for what goes out to everybody
 * @param cover label and value, in order
 */
public record Paper(String council, String title, String classification, List<CoverLine> cover, List<Block> blocks) {

    public Paper {
        cover = List.copyOf(cover);
        blocks = List.copyOf(blocks);
    }

    /** One line of the cover. */
    public record CoverLine(String label, String value) {}

    /** A part of the paper. */
    public sealed interface Block permits Heading, Paragraph, Items, Grid, Kept {}

    /** @param level 2 to 4; {@code number} and {@code anchor} may be empty */
    public record Heading(int level, String number, String text, String anchor) implements Block {}

    /** @param number may be empty */
    public record Paragraph(String number, String text) implements Block {}

    /** A list, numbered or bulleted. */
    public record Items(boolean numbered, List<String> items) implements Block {

        public Items {
            items = List.copyOf(items);
        }
    }

    /** Paragraphs that are not for publication, under a line that says why. */
    public record Kept(String flag, List<Paragraph> paragraphs) implements Block {

        public Kept {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** A table with a caption. */
    public record Grid(String caption, List<String> head, List<List<String>> rows) implements Block {

        public Grid {
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }
}
