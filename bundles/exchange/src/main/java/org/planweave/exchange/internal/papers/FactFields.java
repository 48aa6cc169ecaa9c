package org.planweave.exchange.internal.papers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.api.planning.LineFields;
import org.planweave.exchange.internal.reading.Facts;

/** What a line adds to its text, under the portal's names. */
final class FactFields {

    private final Map<String, String> fields = new LinkedHashMap<>();

    private FactFields() {}

    static Map<String, String> of(Facts facts) {
        FactFields all = new FactFields();
        if (facts instanceof Facts.Measure measure) {
            all.measure(measure);
        } else if (facts instanceof Facts.Money money) {
            all.put(LineFields.AMOUNT, money.amount().toPlainString());
            all.put(LineFields.BUDGET_KIND, money.budgetKind());
        } else if (facts instanceof Facts.Work work) {
            all.put(LineFields.CODE, work.code());
            all.put(LineFields.DUE, work.due());
            all.put(LineFields.OWNER, work.owner());
            all.put(LineFields.STATUS, work.status());
        } else if (facts instanceof Facts.Exposure risk) {
            all.put(LineFields.CODE, risk.code());
            all.put(LineFields.SCORE, risk.score());
            all.put(LineFields.RATING, risk.rating());
            all.put(LineFields.STATUS, risk.status());
            all.put(LineFields.OWNER, risk.owner());
        }
        return all.fields;
    }

    private void measure(Facts.Measure measure) {
        put(LineFields.CODE, measure.code());
        put(LineFields.UNIT, measure.unit());
        put(LineFields.BASELINE, measure.baseline());
        put(LineFields.PREVIOUS_ACTUAL, measure.previous());
        put(LineFields.TARGET, measure.target());
        put(LineFields.ACTUAL, measure.actual());
        put(LineFields.PERIOD, measure.period());
        put(LineFields.STATUS, measure.status());
    }

    private void put(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value.strip());
        }
    }
}
