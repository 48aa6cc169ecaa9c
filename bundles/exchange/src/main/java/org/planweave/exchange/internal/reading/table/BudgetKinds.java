package org.planweave.exchange.internal.reading.table;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which kind of money words speak of; kinds that must never be added up together are kept apart. */
public final class BudgetKinds {
    private static final Map<Pattern, String> KINDS = new LinkedHashMap<>();

    static {
        put("(forecast|predict\\w*|project\\w*|expect\\w*)[^.;]{0,60}under-?\\s?sp|under-?\\s?sp[^.;]{0,40}forecast",
            "forecast_variance_under");
        put("(forecast|predict\\w*|project\\w*|expect\\w*)[^.;]{0,60}over-?\\s?sp|over-?\\s?sp[^.;]{0,40}forecast",
            "forecast_variance_over");
        put("under-?\\s?sp", "variance_under");
        put("over-?\\s?sp", "variance_over");
        put("local risk", "local_risk");
        put("saving|efficienc", "savings");
        put("pressure|shortfall|funding gap|budget gap|deficit|growth", "pressure");
        put("carr(y|ied)[- ]forward", "carry_forward");
        put("reserves?\\b", "reserves");
        put("capital", "capital");
        put("grant", "grant");
        put("award|external(ly)? fund|funded by|match[- ]fund", "external_funding");
        put("income|fees|receipts", "income");
        put("revenue|net (service )?(budget|expenditure|cost)|gross (budget|expenditure)|operating budget|base budget",
            "revenue");
        put("forecast|outturn", "forecast");
    }

    private BudgetKinds() {
    }

    private static void put(String words, String kind) {
        KINDS.put(Pattern.compile(words), kind);
    }

    /** The kind, or "other" where the words do not say. */
    public static String of(String words) {
        String text = words.toLowerCase(Locale.ROOT);
        return KINDS.entrySet().stream().filter(k -> k.getKey().matcher(text).find()).map(Map.Entry::getValue)
            .findFirst().orElse("other");
    }
}
