package org.planweave.exchange.internal.reading.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.planweave.exchange.internal.reading.Kind;
import org.planweave.exchange.internal.reading.source.Block;
import org.planweave.exchange.internal.reading.source.Column;
import org.planweave.exchange.internal.reading.table.Draft;
import org.planweave.exchange.internal.reading.table.Tables;

/** Goes through a paper in reading order, knowing under which heading and after which sentence each block stands. */
final class Walker {
    private static final Pattern MEASURED =
        Pattern.compile("(?i)^(?:(?:%|per ?cent|percentage|proportion|number|rate|average) ?(?:of|time|\\w)|\\d+(?:\\.\\d+)?%).*");
    private static final Pattern ASKED = Pattern.compile("(?i).*\\b(members are asked|recommended|(that )?the (board|committee|cabinet|executive|panel))\\b.*:?$");

    private static final Pattern ASIDE = Pattern.compile(
        "(?is)^(lead|responsib|accountab|linked|links? to|owner|by whom|by when|source|note|author|contact|reporting|monitored by|progress|status|update|partners?|stakeholders?)"
            + "[^:]{0,30}:.*");

    private final Lines lines;
    private final Contacts contacts;
    private final String paperTitle;
    private final boolean aboutRisk;
    private final @Nullable String period;
    private final ContentsPage contents = new ContentsPage();
    private final Outline outline = new Outline();
    private final List<String> recommendations = new ArrayList<>();
    private final List<String> sections = new ArrayList<>();
    private @Nullable Kind intro;
    private boolean asked;
    private @Nullable Label waiting;
    private @Nullable Kind lastKind;
    private boolean ambition;
    private boolean bulleted;

    Walker(Lines lines, Contacts contacts, String paperTitle, @Nullable String period) {
        this.lines = lines;
        this.contacts = contacts;
        this.paperTitle = paperTitle;
        this.aboutRisk = paperTitle.toLowerCase(Locale.ROOT).contains("risk");
        this.period = period;
    }

    List<String> recommendations() {
        return List.copyOf(recommendations);
    }

    List<String> sections() {
        return List.copyOf(sections);
    }

    void walk(List<Block> blocks) {
        for (Block block : blocks) {
            if (contents.takes(block)) {
                Draft entry = ContentsPage.objective(block);
                if (entry != null) {
                    lines.add(entry.under("Contents"));
                }
            } else if (!block.text().isBlank() || block instanceof Block.Grid) {
                visit(block);
            }
        }
    }

    private void visit(Block block) {
        if (block instanceof Block.Heading heading) {
            heading(heading);
        } else if (block instanceof Block.Item item) {
            item(item);
        } else if (block instanceof Block.Grid grid) {
            grid(grid);
        } else if (block instanceof Block.Para para) {
            paragraph(para);
        }
        boolean sentence = block instanceof Block.Para || block instanceof Block.Item item && kindOf(item) == null;
        Sentences.in(block, outline.section(), aboutRisk, sentence).forEach(d -> lines.add(d.under(outline.title())));
    }

    private void heading(Block.Heading heading) {
        contacts.note(heading.raw(), heading.at());
        if (outline.isEmpty() && heading.text().contains(paperTitle)) {
            return;
        }
        intro = null;
        asked = false;
        lastKind = null;
        if (waiting != null) {
            outline.push(heading.level(), labelled(waiting, heading, heading.text()));
            return;
        }
        Label label = Label.of(heading.text());
        if (label != null && label.rest().split(" ").length <= 40) {
            outline.pop(heading.level());
            sections.add(heading.text());
            waiting = label.rest().isEmpty() ? label : null;
            if (waiting == null) {
                outline.push(heading.level(), labelled(label, heading, label.rest()));
            }
            return;
        }
        outline.pop(heading.level());
        Section found = Section.of(heading.text());
        Section parent = outline.section();
        if (parent.collects() && found.role() != Section.Role.NARRATIVE && found.role() != Section.Role.CONTENTS
            && !Section.isPlain(heading.text())) {
            lines.add(Pieces.of(parent.kind(), heading, heading.text()).under(parent.title()));
            outline.push(heading.level(), new Section(Section.Role.LINES, Kind.ACTION, heading.text()));
            return;
        }
        sections.add(heading.text());
        enter(heading.level(), found, parent);
    }

    private void enter(int level, Section found, Section parent) {
        if (found.role() == Section.Role.CONTENTS) {
            contents.open();
        }
        ambition = false;
        boolean group = found.role() == Section.Role.UNKNOWN && parent.role() != Section.Role.UNKNOWN;
        if (!group) {
            outline.push(level, found);
        }
    }

    private Section labelled(Label label, Block block, String text) {
        waiting = null;
        lines.add(Pieces.of(label.kind(), block, text).labelled(label.name()).under(outline.title()));
        boolean parent = label.kind() == Kind.OBJECTIVE || label.kind() == Kind.AMBITION;
        return new Section(parent ? Section.Role.LINES : Section.Role.UNKNOWN, parent ? Kind.ACTION : null, block.text());
    }

    private void item(Block.Item item) {
        String text = item.text();
        if (text.endsWith(":") && KindWords.announced(Inline.lastSentence(text)) != null || waiting != null) {
            paragraph(new Block.Para(item.number(), text, item.raw(), item.at()));
            return;
        }
        boolean dotted = item.number() != null && item.number().contains(".");
        if (item.number() != null && Section.isTitle(text)) {
            heading(new Block.Heading(dotted ? 3 : 2, item.number(), text, item.raw(), item.at()));
            return;
        }
        if (dotted && bulleted) {
            intro = null;
            bulleted = false;
        }
        bulleted |= item.number() == null;
        Kind kind = kindOf(item);
        if (Inline.of(text) != null || kind == null && item.number() != null && !asked) {
            Kind kept = intro;
            body(new Block.Para(item.number(), text, item.raw(), item.at()), text);
            intro = kept;
            return;
        }
        Label label = Label.of(text);
        if (label != null && !label.rest().isEmpty()) {
            Section under = labelled(label, item, label.rest());
            lastKind = under.kind() == null ? null : label.kind();
            return;
        }
        if (asked || outline.section().role() == Section.Role.RECOMMENDATION && intro == null) {
            contacts.note(item.raw(), item.at());
            recommendations.add(text);
        } else if (kind == null) {
            unknown(item);
        } else if (kind == Kind.BUDGET) {
            Money.in(item, true).forEach(d -> lines.add(d.under(outline.title())));
        } else {
            lines.add(Pieces.of(kind, item, text).under(outline.title()));
        }
        lastKind = item.level() == 0 ? kind : lastKind;
    }

    private @Nullable Kind kindOf(Block.Item item) {
        Kind kind = intro != null ? intro : outline.section().kind();
        if (kind == Kind.AMBITION && intro == null && outline.section().title().toLowerCase(Locale.ROOT).contains("priorit")) {
            kind = Kind.OBJECTIVE;
        }
        if (kind == Kind.ACTION && intro == null && MEASURED.matcher(item.text()).matches()) {
            return Kind.KPI;
        }
        return kind == Kind.OBJECTIVE && item.level() > 0 && lastKind == Kind.OBJECTIVE ? Kind.ACTION : kind;
    }

    private void unknown(Block.Item item) {
        contacts.note(item.raw(), item.at());
        if (outline.section().role() == Section.Role.UNKNOWN && item.text().split(" ").length > 2) {
            lines.notUnderstood(item.at(), item.text(), "The heading above this list does not say what its lines are.");
        }
    }

    private void grid(Block.Grid grid) {
        List<Draft> drafts = new Tables(grid, outline.section().kind(), period).drafts();
        if (!drafts.isEmpty()) {
            drafts.forEach(d -> lines.add(d.under(d.section() == null ? outline.title() : d.section())));
        } else if (Tables.header(grid) >= 0) {
            lines.notUnderstood(grid.at(), grid.text(), "The columns of this table do not say which one holds the plan's lines.");
        } else {
            for (Block.Row row : grid.rows()) {
                row.cells().forEach(cell -> cell.blocks().forEach(b -> visit(b)));
            }
        }
        intro = null;
    }

    private void paragraph(Block.Para para) {
        String text = para.text();
        contacts.note(para.raw(), para.at());
        if (waiting != null && text.split(" ").length <= 60) {
            outline.push(9, labelled(waiting, para, text));
            return;
        }
        waiting = null;
        if (para.number() == null && Section.isTitle(text)) {
            heading(new Block.Heading(3, null, text, para.raw(), para.at()));
            return;
        }
        if (Section.of(text).role() == Section.Role.CONTENTS) {
            contents.open();
            return;
        }
        if (outline.isEmpty() && Covers.isKeyed(text)) {
            return;
        }
        Label label = Label.of(text);
        if (label != null && !label.rest().isEmpty() && label.rest().split(" ").length <= 60 && !text.endsWith(":")) {
            outline.push(9, labelled(label, para, label.rest()));
        } else if (text.endsWith(":")) {
            announce(text);
        } else {
            body(para, text);
        }
    }

    private void announce(String text) {
        String sentence = Inline.lastSentence(text);
        bulleted = false;
        asked = ASKED.matcher(sentence).matches() && outline.section().role() == Section.Role.RECOMMENDATION;
        intro = asked || outline.section().role() == Section.Role.RECOMMENDATION ? null : KindWords.announced(sentence);
        lastKind = null;
    }

    private void body(Block.Para para, String text) {
        if (ASIDE.matcher(text).matches() || Covers.isKeyed(text) && !text.endsWith(".")) {
            return;
        }
        Inline inline = Inline.of(text);
        String vision = Inline.vision(text);
        Kind kind = intro != null ? intro : outline.section().kind();
        boolean quiet = outline.section().role() == Section.Role.RECOMMENDATION;
        if (inline != null && !quiet) {
            inline.parts().forEach(p -> lines.add(Pieces.of(inline.kind(), para, p).under(outline.title())));
        } else if (vision != null && !quiet) {
            lines.add(Draft.of(Kind.AMBITION, vision, para.raw(), para.at()).under(outline.title()));
        } else if (kind != null && kind != Kind.BUDGET && isLine(para, kind)) {
            lines.add(Pieces.of(kind, para, text).under(outline.title()));
            ambition |= kind == Kind.AMBITION;
        } else {
            intro = null;
        }
    }

    /** A paragraph that is a line by itself: named before a dash, short without a stop, or the vision. */
    private boolean isLine(Block.Para para, Kind kind) {
        String text = para.text();
        int words = text.split(" ").length;
        boolean named = Pieces.isNamed(text) && kind != Kind.KPI && para.number() == null;
        boolean shortOne = words >= 2 && words <= 25 && !text.matches("(?s).*[.!?:]$") && Character.isUpperCase(text.charAt(0))
            && Column.of(text) == Column.UNKNOWN && !Contacts.isName(text) && !Contacts.any(text);
        boolean sentence = kind == Kind.AMBITION && intro == null && !ambition && words <= 70 && words > 3
            && para.number() == null;
        return named || sentence || shortOne && (intro != null || words >= 3);
    }
}
