package org.planweave.plans.internal.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "amount|£310,000|310000", "amount|3.4m|3400000", "amount|£ 85k|85000", "amount|-£2,500|-2500", "amount|lots|lots",
        "amount|12.5|12.5", "amount|1bn|1000000000", "end|31 October 2027|2027-10-31", "end|31st oct 2027|2027-10-31",
        "end|31/10/2027|2027-10-31", "end|October 2027|2027-10", "end|Oct 2027|2027-10", "end|2027-10-31|2027-10-31",
        "end|31 February 2027|31 February 2027", "end|soon|soon", "budgetKind|Local risk|local_risk", "owner| Ann |Ann"
    })
    void understandsWhatPeopleType(String field, String typed, String stored) {
        assertThat(Typed.stored(field, typed)).isEqualTo(stored);
    }
}
