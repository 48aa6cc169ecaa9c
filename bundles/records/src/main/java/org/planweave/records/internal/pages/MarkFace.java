package org.planweave.records.internal.pages;

import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.rules.Exemption;
import org.planweave.records.internal.rules.Item;
import org.planweave.records.internal.rules.Mark;
import org.planweave.records.internal.rules.Suggestions;
import org.planweave.records.internal.stored.Host;

/**
 * A mark as its item's page shows it.
 *
 * @param what what it is and where
 * @param stand how it stands: that it waits, or who decided what under which section, when and why
 */
public record MarkFace(Mark mark, String what, String stand, Decide form) {

    static MarkFace of(Mark mark, Decide form, Host host) {
        String what = mark.whole() ? Words.text("records.mark.whole", Words.text("records.cause." + mark.cause().word()))
                : Words.text("records.mark.words", mark.words(), Words.text("records.cause." + mark.cause().word()));
        return new MarkFace(mark, what, stand(mark, host), form);
    }

    static Exemption offered(Mark mark, Item item) {
        Exemption chosen = mark.exemption();
        return chosen == null ? Suggestions.fitting(mark.cause(), item.why()) : chosen;
    }

    private static String stand(Mark mark, Host host) {
        if (mark.open()) {
            return Words.text("records.mark.open");
        }
        String by = mark.by() == null ? "" : host.name(mark.by());
        Exemption under = mark.exemption();
        String what = under == null ? Words.text("records.mark.kept", by, Words.time(mark.at()))
                : Words.text("records.mark.removed", under.section(), by, Words.time(mark.at()));
        return (what + " " + mark.reason()).strip();
    }
}
