package org.planweave.exchange.internal.reading.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.planweave.exchange.internal.reading.Kind;
import org.planweave.exchange.internal.reading.source.Block;
import org.planweave.exchange.internal.reading.table.Draft;

/** Lines that stand inside running text, whatever the heading: risks by their reference or verdict, sums of money. */
final class Sentences {
    private Sentences() {
    }

    /** The lines inside a block; {@code free} says that the block is not a line of its own. */
    static List<Draft> in(Block block, Section section, boolean aboutRisk, boolean free) {
        List<Draft> drafts = new ArrayList<>();
        if (block instanceof Block.Grid || block instanceof Block.Heading) {
            return drafts;
        }
        boolean register = section.kind() == null && section.title().toLowerCase(Locale.ROOT).contains("risk");
        if (register && Risks.leads(block.text())) {
            drafts.add(Risks.item(block, block.text()));
        }
        if (aboutRisk) {
            drafts.addAll(Risks.coded(block));
        }
        if (free && section.role() != Section.Role.RECOMMENDATION) {
            boolean money = section.kind() == Kind.BUDGET || section.title().matches("(?i).*\\b(financ\\w+|budget|resource) implications?.*");
            drafts.addAll(Money.in(block, money));
            drafts.addAll(Risks.verdicts(block));
        }
        return drafts;
    }
}
