package org.planweave.exchange.internal.reading.paper;

import java.util.List;
import org.planweave.exchange.internal.reading.source.Block;

/** The name above "T: … E: …" at the end of a paper. */
final class Signatures {
    private static final int REACH = 5;

    private Signatures() {
    }

    static void note(List<Block> blocks, Contacts contacts) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).text().matches("(?i)(t|tel|telephone|e|email|e-mail|phone|mobile)\\s*:.{0,200}")) {
                for (Block above : blocks.subList(Math.max(0, i - REACH), i)) {
                    if (Contacts.isName(above.text())) {
                        contacts.noteName(above.text(), null, above.at());
                    }
                }
            }
        }
    }
}
