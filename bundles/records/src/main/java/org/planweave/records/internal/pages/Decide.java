package org.planweave.records.internal.pages;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.Map;
import org.planweave.records.internal.pack.Words;
import org.planweave.records.internal.rules.Exemption;
import org.planweave.ui.components.Govuk;
import org.planweave.ui.components.Select;

/**
 * A form that decides on marks.
 *
 * @param number tells the ids of its fields from those of the page's other forms
 * @param action where it goes
 * @param hidden what it sends besides
 * @param about what it is about, for screen readers
 * @param chosen the section that is chosen at first
 * @param keeps whether leaving it in is a choice
 */
public record Decide(
        int number, String action, Map<String, String> hidden, String about, Exemption chosen, String reason, boolean keeps,
        Map<String, String> errors) {

    Decide(int number, String action, Map<String, String> hidden, String about, Exemption chosen, String reason, boolean keeps) {
        this(number, action, hidden, about, chosen, reason, keeps, Map.of());
    }

    /** The same as it came back, with what is wrong. */
    Decide refused(String section, String typed, Map<String, String> wrong) {
        return new Decide(number, action, hidden, about, found(section, chosen), typed, keeps, wrong);
    }

    private static Exemption found(String section, Exemption otherwise) {
        for (Exemption one : Exemption.values()) {
            if (one.word().equals(section)) {
                return one;
            }
        }
        return otherwise;
    }

    /** Which section. */
    public Content section() {
        Select select = options(Govuk.select("exemption", Words.text("records.decide.section"))).value(chosen.word());
        return select.id("exemption-" + number).error(errors.get("exemption"));
    }

    static Select options(Select select) {
        for (Exemption one : Exemption.values()) {
            select.option(one.word(), one.section() + " " + one.title() + (one.absolute() ? "" : Words.text("records.decide.qualified")));
        }
        return select;
    }

    /** Why. */
    public Content why() {
        return Govuk.input("reason", Words.text("records.decide.reason")).id("reason-" + number).value(reason).error(errors.get("reason"));
    }

    /** Its faults by the ids of its fields, for the summary. */
    Map<String, String> faults() {
        Map<String, String> all = new LinkedHashMap<>();
        errors.forEach((field, sentence) -> all.put((field.equals("exemption") ? "exemption-" : "reason-") + number, sentence));
        return all;
    }
}
