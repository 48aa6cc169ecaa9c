package org.planweave.plans.internal.editing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.planweave.api.Problem;
import org.planweave.api.access.Classification;
import org.planweave.api.planning.LineDraft;
import org.planweave.api.planning.PlanTemplate;
import org.planweave.fuzz.Fuzz;
import org.planweave.plans.internal.rules.Bullets;
import org.planweave.plans.internal.rules.LineCheck;
import org.planweave.plans.internal.rules.Merge;
import org.planweave.plans.internal.rules.Periods;
import org.planweave.plans.internal.rules.WordDiff;
import org.planweave.plans.internal.shapes.TemplateText;

/** What people type and bring for plans is read, or it is said what is wrong with it. */
class DamagedFieldsTest {

    private static final List<String> FIELDS = List.of("start", "end", "amount", "budgetKind", "period", "target", "baseline", "actual", "score", "rating", "due", "people", "resources", "documents", "legislation",
            "equalityScreening", "equalityDate", "owner", "code", "status", "provisional", "underReview", "partners");

    @Test
    void typedFields() {
        Fuzz.of("plan-fields", input -> {
            String typed = new String(input, StandardCharsets.UTF_8);
            Periods.parse(typed);
            return FIELDS.stream().filter(field -> isTaken(field, typed)).count() > 0;
        }).sound("£3.4m", "31 October 2027", "Oct 2027", "2027-28", "April 2011 to March 2014", "from 1st of May 2027 until 3 June 29", "-£1,250,000.50", "12k", "revenue",
                "{\"a\":1}\u00003\u00002027-01", "Waste and cleansing", "kind=revenue; amount=£3m; date=1/2/2027")
                .words("\u0000", "£", "-", "−", "k", "m", "bn", ".", ",", "/", "1st", "of", "to", "until", "Sept", "February", "29 Feb 2027", "31/4/2027", "for the financial years ", "fy", "2027", "99999", "٣", ";", "\t", "|", "\n", "\"")
                .most(30_000).run(1_200);
    }

    private static boolean isTaken(String field, String typed) {
        try {
            LineCheck.checked(new LineDraft("action", typed, typed, Map.of(field, Typed.stored(field, typed)), List.of(), Classification.OPEN), Set.of());
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    @Test
    void pastedLinesAndVersions() {
        Fuzz.of("plan-texts", input -> {
            String[] texts = new String(input, StandardCharsets.UTF_8).split("\u0000", 3);
            String older = texts[0];
            String newer = texts[texts.length - 1];
            StringBuilder both = new StringBuilder();
            WordDiff.between(older, newer).stream().filter(piece -> piece.change() != WordDiff.Change.TAKEN_OUT).forEach(piece -> both.append(piece.text()));
            if (!both.toString().equals(newer)) {
                throw new IllegalStateException("the difference is not that of the two texts");
            }
            Merge.texts(older, texts[texts.length / 2], newer);
            return !Bullets.split(newer).isEmpty();
        }).sound("- one\n- two\n\n1. three\n\u0000- one\n- two and a half\n1) three", "Collect glass.\nFrom every door.\u0000Collect glass and paper.\nFrom every door.\u0000Collect glass.\nFrom every second door.")
                .words("\u0000", "\n", "- ", "* ", "• ", "1. ", "a) ", "\t", "\r\n", " ").most(4_000).run(500);
    }

    @Test
    void templates() {
        Fuzz.of("plan-template", input -> {
            PlanTemplate template = TemplateText.read(new String(input, StandardCharsets.UTF_8));
            return TemplateText.read(TemplateText.write(template)).equals(template);
        }).refusedBy(Problem.class).sound(TemplateText.write(new PlanTemplate("high-level", "High-level plan", "Business plan", 2, List.of(new PlanTemplate.Section("Priorities", "plan", "What matters", 5, true)),
                PlanTemplate.USUAL.kinds())))
                .words("{", "}", "[", "]", ":", ",", "\"id\":", "\"sections\":", "\"kinds\":", "\"number\":", "{n}", "{priority}", "null", "[null]", "1e400", "-1", "\"\"", "\"\\ud800\"", "[[", "{\"sections\":", "9999999999", "\"title\":")
                .run(1_200);
    }
}
