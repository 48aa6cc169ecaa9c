package org.planweave.synergies.internal.rules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.planweave.api.Messages;
import org.planweave.api.Problem;

/** Makes terms of what was typed, or says all that is wrong with it at once. */
public final class TermsCheck {

    public static final int LONGEST_TITLE = 160;
    public static final int LONGEST_TEXT = 4_000;
    public static final int LONGEST_WORDS = 1_000;
    private static final int MOST_PARTNERS = 12;

    private final List<Problem.Fault> faults = new ArrayList<>();
    private final Messages messages;

    public TermsCheck(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param number of the new version
     * @throws Problem 400 with a fault for each field that is wrong; parts as {@code share-DEPARTMENT} and the like
     */
    public Terms checked(TermsDraft draft, int number, String by, Instant at) {
        String title = words("title", draft.title(), 1, LONGEST_TITLE);
        String text = words("text", draft.text(), 1, LONGEST_TEXT);
        String kpi = words("kpi", draft.kpi(), 0, LONGEST_WORDS);
        String benefitOf = words("benefitOf", draft.benefitOf(), 0, LONGEST_WORDS);
        LocalDate day = day(draft.by());
        long benefit = pounds("benefit", draft.benefit());
        List<Terms.Part> parts = parts(draft, benefit);
        if (draft.parts().stream().noneMatch(part -> part.department().equals(draft.lead()))) {
            fault("lead", "synergies.terms.lead");
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return new Terms(number, title, text, kpi, day, draft.lead(), benefit, benefitOf, parts, by, at);
    }

    private List<Terms.Part> parts(TermsDraft draft, long benefit) {
        int partners = draft.parts().size();
        if (partners < 2 || partners > MOST_PARTNERS
                || draft.parts().stream().map(TermsDraft.PartDraft::department).distinct().count() < partners) {
            fault("partners", "synergies.terms.partners", MOST_PARTNERS);
            return List.of();
        }
        boolean even = draft.parts().stream().allMatch(part -> part.share().isBlank());
        List<Terms.Part> parts = new ArrayList<>();
        int place = 1;
        for (TermsDraft.PartDraft part : draft.parts()) {
            boolean leads = part.department().equals(draft.lead());
            long share = even ? Pounds.part(benefit, partners, leads ? 0 : place++) : pounds("share-" + part.department(), part.share());
            parts.add(new Terms.Part(part.department(), words("does-" + part.department(), part.does(), 0, LONGEST_WORDS),
                    pounds("spends-" + part.department(), part.spends()), share));
        }
        long sum = parts.stream().mapToLong(Terms.Part::share).sum();
        if (sum != benefit && faults.isEmpty()) {
            fault("share-" + draft.parts().get(0).department(), "synergies.terms.split", Pounds.text(sum), Pounds.text(benefit));
        }
        return parts;
    }

    private String words(String field, String typed, int least, int most) {
        String text = typed.strip();
        if (text.length() < least) {
            fault(field, "synergies.terms.empty." + field);
        } else if (text.length() > most) {
            fault(field, "synergies.terms.long", text.length(), most);
        } else if (text.indexOf('\0') >= 0) {
            fault(field, "synergies.terms.nul");
        }
        return text;
    }

    private LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() >= 2000 && day.getYear() <= 2100) {
                return day;
            }
            fault("by", "synergies.terms.by");
        } catch (DateTimeException e) {
            fault("by", "synergies.terms.by");
        }
        return LocalDate.EPOCH;
    }

    private long pounds(String field, String typed) {
        OptionalLong pounds = typed.isBlank() ? OptionalLong.of(0) : Pounds.typed(typed);
        if (pounds.isEmpty()) {
            fault(field, "synergies.terms.pounds", typed.strip());
        }
        return pounds.orElse(0);
    }

    private void fault(String field, String key, Object... arguments) {
        faults.add(new Problem.Fault(field, messages.text(key, arguments)));
    }
}
