package org.planweave.comments.internal.said;

import java.nio.charset.StandardCharsets;
import org.planweave.comments.internal.wired.Screens;
import org.planweave.ui.Page;

/** “You said, we did” of the plan p1, for the tests of other packages. */
public final class ClosedLoop {

    private ClosedLoop() {}

    private static SaidPages pages(Screens screens) {
        Closures closures = new Closures(screens.gathered, screens.wired.ledger, screens.wired.desk, screens.parts);
        return new SaidPages(closures, new SaidView(screens.parts, screens.words), screens.wired.ledger, screens.parts, screens.downloads);
    }

    private static SaidPages.Wanted wanted(String consultation) {
        SaidPages.Wanted wanted = new SaidPages.Wanted();
        wanted.plan = "p1";
        wanted.consultation = consultation;
        return wanted;
    }

    public static Page page(Screens screens, String consultation) {
        return pages(screens).show(wanted(consultation));
    }

    public static String csv(Screens screens) {
        return new String((byte[]) pages(screens).file(wanted(""), "csv").getEntity(), StandardCharsets.UTF_8);
    }
}
