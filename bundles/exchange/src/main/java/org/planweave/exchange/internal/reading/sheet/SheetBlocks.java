package org.planweave.exchange.internal.reading.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.planweave.exchange.internal.reading.source.Block;
import org.planweave.exchange.internal.reading.source.Source;
import org.planweave.exchange.internal.reading.source.TextBlocks;

/** A workbook as blocks: each sheet is read as the table, or the text, that it would be if it were written out. */
public final class SheetBlocks {

    private static final int CELLS_OF_A_TABLE = 3;

    private SheetBlocks() {}

    /** Reads all sheets, one after the other. */
    public static Source read(byte[] content) {
        List<Block> blocks = new ArrayList<>();
        List<Source.Gap> gaps = new ArrayList<>();
        for (Rows sheet : Workbook.read(content)) {
            Source source = TextBlocks.read(sheet.rows().stream().map(SheetBlocks::line).collect(Collectors.joining("\n")));
            source.blocks().forEach(block -> blocks.add(placed(block, sheet.name())));
            gaps.addAll(source.gaps());
        }
        return new Source(blocks, List.of(), gaps);
    }

    /** A row as a line of text: one that is no table's, such as “Department” and its name, reads as words. */
    private static String line(List<String> row) {
        List<String> filled = row.stream().filter(cell -> !cell.isBlank()).map(SheetBlocks::one).toList();
        if (filled.size() < CELLS_OF_A_TABLE && row.size() < CELLS_OF_A_TABLE) {
            return filled.size() == 2 && filled.get(0).endsWith(":") ? String.join(" ", filled) : String.join(": ", filled);
        }
        return filled.isEmpty() ? "" : row.stream().map(SheetBlocks::cell).collect(Collectors.joining(","));
    }

    private static String cell(String shown) {
        String one = one(shown);
        return one.matches(".*[\",].*") ? '"' + one.replace("\"", "\"\"") + '"' : one;
    }

    /** A cell on one line: where it goes on in lower case the line was broken for its width alone. */
    private static String one(String shown) {
        return shown.strip().replaceAll("\\R+(?=\\p{Ll})", " ").replaceAll("\\R", "<br>");
    }

    private static Block placed(Block block, String sheet) {
        if (block instanceof Block.Grid grid) {
            return new Block.Grid(grid.rows().stream().map(row -> new Block.Row(row.cells().stream().map(cell -> new Block.Cell(
                cell.text(), cell.raw(), cell.blocks().stream().map(one -> placed(one, sheet)).toList())).toList(),
                at(row.at(), sheet))).toList(), at(grid.at(), sheet));
        }
        if (block instanceof Block.Heading heading) {
            return new Block.Heading(heading.level(), heading.number(), heading.text(), heading.raw(), at(heading.at(), sheet));
        }
        if (block instanceof Block.Item item) {
            return new Block.Item(item.level(), item.number(), item.text(), item.raw(), at(item.at(), sheet));
        }
        Block.Para para = (Block.Para) block;
        return new Block.Para(para.number(), para.text(), para.raw(), at(para.at(), sheet));
    }

    private static String at(String line, String sheet) {
        return sheet + ", " + line.replace("line ", "row ");
    }
}
