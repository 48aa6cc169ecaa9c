package org.planweave.synergies.internal.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Terms;

/**
 * A joint initiative as the API gives it. Money is whole pounds a year.
 *
 * @param terms those in force, or the newest while there are none
 * @param proposed newer terms that wait for signatures
 * @param lines the line that carries it, by department
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InitiativeJson(String id, String synergy, String state, TermsJson terms, @Nullable TermsJson proposed, Map<String, String> lines,
        @Nullable Long achieved) {

    /** @param signed what each signature says, in the order they were given */
    record TermsJson(int number, String title, String text, String kpi, LocalDate by, String lead, long benefit, String benefitOf,
            List<Terms.Part> partners, List<SignatureJson> signed) {}

    record SignatureJson(String department, String as, String by, Instant at) {}

    static InitiativeJson of(Initiative one) {
        return new InitiativeJson(one.id(), one.origin().finding(), one.state().word(), terms(one, one.standing()),
                one.otherWordsWait() ? terms(one, one.latest()) : null, one.lines(),
                one.delivered() == null ? null : one.delivered().achieved());
    }

    private static TermsJson terms(Initiative one, Terms terms) {
        return new TermsJson(terms.number(), terms.title(), terms.text(), terms.kpi(), terms.by(), terms.lead(), terms.benefit(),
                terms.benefitOf(), terms.parts(), one.signatures().stream().filter(each -> each.number() == terms.number())
                        .map(each -> new SignatureJson(each.department(), each.as().name().toLowerCase(Locale.ROOT), each.person(),
                                each.at())).toList());
    }
}
