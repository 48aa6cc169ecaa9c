package org.planweave.exchange.internal.reading.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plain text and Markdown as blocks. */
public final class TextBlocks {
    /** In front of a line that is known to be a row of a table, with a tab between its cells. */
    public static final char TABLE_ROW = '\u0002';
    /** Where a new paragraph starts within a cell of such a row. */
    public static final char NEW_LINE_IN_CELL = '\u0003';

    private static final Pattern PROVENANCE =
        Pattern.compile("(?:https?://\\S+|Source:\\s.*|Retrieved from\\b.*|[a-z]+:[\\w.-]+/\\S+).*");
    private static final Pattern HASHES = Pattern.compile("(#{1,6})\\s+(.+?)\\s*#*");
    private static final Pattern EMPHASISED = Pattern.compile("(\\*\\*|__)[^*_:.]{3,90}\\1");
    private static final Pattern SETEXT = Pattern.compile("(={3,}|-{3,})\\s*");
    private static final Pattern CODED = Pattern.compile("\\p{Lu}{1,6}[ /-]?\\d{1,6}(?:\\.\\d{1,2})*[a-z]?[:.)]?\\s+[\\p{Lu}%]");
    private static final Pattern GAP = Pattern.compile("\\[(?:GAP|gap|Gap)\\b[^\\]]{0,200}\\]?");

    private final List<String> lines;
    private final Places places;
    private final Furniture furniture;
    private final int width;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> provenance = new ArrayList<>();
    private final List<Source.Gap> gaps = new ArrayList<>();
    private int next;
    private @Nullable Pending pending;

    private TextBlocks(String text) {
        lines = List.of(text.split("\r\n|\r|\n|(?<=\f)", -1));
        places = new Places(lines);
        furniture = new Furniture(lines);
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        long full = lines.stream().filter(l -> l.length() * 20 >= longest * 17).count();
        long written = lines.stream().filter(l -> !l.isBlank()).count();
        width = longest <= 120 && full >= 4 && full * 12 >= written ? longest : 0;
    }

    /** Reads text that is already decoded. */
    public static Source read(String text) {
        TextBlocks reader = new TextBlocks(text);
        reader.run();
        return new Source(List.copyOf(reader.blocks), List.copyOf(reader.provenance), List.copyOf(reader.gaps));
    }

    private void run() {
        skipProvenance();
        while (next < lines.size()) {
            String line = lines.get(next);
            if (line.isBlank() || furniture.isFurniture(next)) {
                boolean page = Furniture.isPageNumber(line) || line.indexOf('\f') >= 0;
                flush();
                if (page) {
                    blocks.add(new Block.Para("page", "", "", places.at(next)));
                }
                next++;
            } else {
                step(line);
            }
        }
        flush();
    }

    private void skipProvenance() {
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        if (next >= lines.size() || !PROVENANCE.matcher(lines.get(next).strip()).matches()) {
            return;
        }
        for (; next < lines.size() && !lines.get(next).isBlank(); next++) {
            String line = lines.get(next).strip();
            if (!line.startsWith("#")) {
                provenance.add(Mend.read(line));
            }
        }
    }

    private void step(String line) {
        Delimited.Found table = Delimited.at(lines, next, places);
        if (table != null) {
            flush();
            blocks.add(table.grid());
            next = table.next();
            return;
        }
        Matcher hashes = HASHES.matcher(line.strip());
        if (line.length() < 400 && hashes.matches()) {
            flush();
            heading(hashes.group(1).length(), hashes.group(2));
        } else if (next + 1 < lines.size() && line.length() < 200 && SETEXT.matcher(lines.get(next + 1)).matches()
            && (pending == null) && line.indexOf('|') < 0) {
            heading(lines.get(next + 1).startsWith("=") ? 1 : 2, line);
            next++;
        } else if (EMPHASISED.matcher(line.strip()).matches() && pending == null) {
            heading(6, line.strip());
        } else {
            plain(line);
        }
        next++;
    }

    private void heading(int level, String text) {
        Marks marks = Marks.of(text);
        String rest = marks.bullet() ? text : marks.rest();
        blocks.add(new Block.Heading(level, marks.bullet() ? null : marks.number(), Mend.read(rest),
            Mend.collapse(text), places.at(next)));
    }

    private void plain(String line) {
        Marks marks = Marks.of(line);
        boolean starts = marks.bullet() || marks.number() != null;
        if (!starts && pending != null && pending.takes(line, marks.indent(), width)) {
            pending.add(line);
            return;
        }
        flush();
        boolean heading = !marks.bullet() && new HeadingLook(lines, next, marks).isHeading();
        pending = new Pending(marks, line, places.at(next), heading);
        if (heading) {
            flush();
        }
    }

    private void flush() {
        if (pending != null) {
            Pending done = pending;
            pending = null;
            Block block = withoutGap(done.toBlock());
            if (!block.text().isEmpty()) {
                blocks.add(block);
            }
        }
    }

    /** A block that a gap cuts short is reported as a gap; what stands before it is kept only if it is whole. */
    private Block withoutGap(Block block) {
        Matcher gap = GAP.matcher(block.raw());
        if (!gap.find()) {
            return block;
        }
        gaps.add(new Source.Gap(block.at(), gap.group(), "The paper itself says that text is missing here."));
        String before = block.raw().substring(0, gap.start()).strip();
        int end = Math.max(Math.max(before.lastIndexOf(". "), before.lastIndexOf("; ")), before.lastIndexOf(": "));
        String whole = before.endsWith(".") ? before : before.substring(0, Math.max(0, end + 1)).strip();
        return new Block.Para(block instanceof Block.Para para ? para.number() : null, Mend.read(Marks.bare(whole)), whole,
            block.at());
    }

    /** Lines being gathered into one block. */
    private static final class Pending {
        private final Marks marks;
        private final StringBuilder raw;
        private final String at;
        private final boolean heading;
        private String last;

        Pending(Marks marks, String line, String at, boolean heading) {
            this.marks = marks;
            this.raw = new StringBuilder(marks.bullet() || marks.number() != null ? marks.rest() : line);
            this.at = at;
            this.heading = heading;
            this.last = line;
        }

        /** Whether a line goes on with what was begun: text wrapped at the paper's width, not a new thing. */
        boolean takes(String line, int indent, int width) {
            String text = line.strip();
            if (heading || CODED.matcher(text).lookingAt() || raw.length() > 8_000 || text.length() > 4_000 || text.indexOf('\t') > 0) {
                return false;
            }
            boolean lower = Character.isLowerCase(text.charAt(0)) || text.charAt(0) == '(' || text.charAt(0) == '£';
            boolean open = !last.stripTrailing().matches("(?s).*[.:;?!]");
            boolean full = width > 0 && last.stripTrailing().length() > width * 3 / 4;
            if (marks.bullet() || marks.number() != null) {
                return open && (indent > marks.indent() || lower || full);
            }
            return open && (lower || full) || full && !last.strip().endsWith(":");
        }

        void add(String line) {
            raw.append(' ').append(line.strip());
            last = line;
        }

        Block toBlock() {
            String source = raw.toString();
            String text = Mend.read(source);
            String collapsed = Mend.collapse(source);
            if (heading) {
                return new Block.Heading(HeadingLook.level(marks.number(), text), marks.number(), text, collapsed, at);
            }
            return Shape.block(marks, text, collapsed, at);
        }
    }
}
