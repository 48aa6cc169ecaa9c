package org.planweave.synergies.internal.rules;

import java.util.List;

/**
 * Terms as somebody typed them; nothing is checked yet.
 *
 * @param by {@code yyyy-MM-dd}
 * @param lead id of a department
 * @param benefit pounds a year, see {@link Pounds}; empty for none
 */
public record TermsDraft(String title, String text, String kpi, String by, String lead, String benefit, String benefitOf,
        List<PartDraft> parts) {

    /** @param share empty everywhere for equal shares */
    public record PartDraft(String department, String does, String spends, String share) {

        static PartDraft of(Terms.Part part) {
            return new PartDraft(part.department(), part.does(), typed(part.spends()), part.share() == 0 ? "0" : typed(part.share()));
        }
    }

    public TermsDraft {
        parts = List.copyOf(parts);
    }

    private static String typed(long pounds) {
        return pounds == 0 ? "" : Pounds.text(pounds).substring(1);
    }

    /** Terms that stand, to go on from. */
    public static TermsDraft of(Terms terms) {
        return new TermsDraft(terms.title(), terms.text(), terms.kpi(), terms.by().toString(), terms.lead(),
                typed(terms.benefit()), terms.benefitOf(),
                terms.parts().stream().map(PartDraft::of).toList());
    }
}
