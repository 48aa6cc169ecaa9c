package org.planweave.exchange.internal.reading;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a line of a given kind adds to its text. Every part is null where the paper does not state it. */
public sealed interface Facts {

    /** For a line that adds nothing. */
    Facts NONE = new Nothing();

    /** Nothing but the text. */
    record Nothing() implements Facts { }

    /**
     * An indicator. Values are plain numbers without sign of unit or thousands separator where the paper gives a
     * number ({@code "1284"}, {@code "-9"}, {@code "95.5"}), else the paper's words. Zero is not "missing".
     */
    record Measure(@Nullable String code, @Nullable String unit, @Nullable String baseline,
                   @Nullable String previous, @Nullable String target, @Nullable String actual,
                   @Nullable String period, @Nullable String status) implements Facts { }

    /**
     * Money. {@code amount} is in pounds; {@code budgetKind} is one of revenue, capital, local_risk, grant, income,
     * savings, pressure, reserves, carry_forward, variance_over, variance_under, forecast_variance_over,
     * forecast_variance_under, forecast, external_funding, other. Kinds are never to be added up together.
     */
    record Money(BigDecimal amount, String budgetKind, @Nullable String qualifier) implements Facts { }

    /** A piece of work: when it is due and which role answers for it, in the paper's words. */
    record Work(@Nullable String code, @Nullable String due, @Nullable String owner,
                @Nullable String status) implements Facts { }

    /** A risk: its reference, score and rating as stated; scores of different councils are not comparable. */
    record Exposure(@Nullable String code, @Nullable String score, @Nullable String rating,
                    @Nullable String status, @Nullable String owner) implements Facts { }
}
