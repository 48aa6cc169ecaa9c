package org.planweave.synergies.internal.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.planweave.api.Problem;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Ledger;
import org.planweave.synergies.internal.rules.Signature;
import org.planweave.synergies.internal.rules.Terms;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;

/** N6: a benefit is counted once; the sum over departments is the ledger's total, always. */
@SynergiesTest
class N6Test {

    private static Initiative signed(Random random, int place) {
        List<String> departments = IntStream.range(0, 2 + random.nextInt(4)).mapToObj(i -> "d" + (place + i) % 7).distinct().toList();
        List<Terms.Part> parts = departments.stream().map(one -> new Terms.Part(one, "", 0, random.nextInt(100_000))).toList();
        long benefit = parts.stream().mapToLong(Terms.Part::share).sum();
        Terms terms = new Terms(1, "Title", "Text", "", LocalDate.of(2027, 11, 1), departments.get(random.nextInt(departments.size())),
                benefit, "", parts, "p", Instant.EPOCH);
        List<Signature> signatures = new ArrayList<>();
        departments.forEach(one -> signatures.add(new Signature(1, one, Signature.As.DIRECTOR, "p", Instant.EPOCH)));
        boolean unsigned = random.nextInt(4) == 0;
        return new Initiative("i" + place, new Initiative.Origin("f", "duplicate", "a", "d1", "b", "d2"), "r", false, List.of(terms),
                unsigned ? signatures.subList(1, signatures.size()) : signatures, Map.of(), null, null);
    }

    @RepeatedTest(20)
    void bothColumnsComeToTheTotal(RepetitionInfo which) {
        Random random = new Random(which.getCurrentRepetition());
        List<Initiative> all = IntStream.range(0, 30).mapToObj(place -> signed(random, place)).toList();
        long once = all.stream().filter(one -> one.inForce().isPresent()).mapToLong(one -> one.latest().benefit()).sum();
        Ledger ledger = Ledger.of(all);
        assertThat(ledger.benefit()).isEqualTo(once).isPositive();
        assertThat(ledger.rows().stream().mapToLong(Ledger.Row::counted).sum()).isEqualTo(once);
        assertThat(ledger.rows().stream().mapToLong(Ledger.Row::share).sum()).isEqualTo(once);
    }

    @OnBothDatabases
    void sharesThatDoNotComeToTheBenefitAreRefusedAndOddPoundsAreNotLost(TestPortal portal) {
        Agreeing town = new Agreeing(portal);
        assertThatThrownBy(() -> town.proposing.start(town.thread, false, town.draft("Text.", "40,000", "20,000", "30,000")))
                .isInstanceOf(Problem.class).hasMessageContaining("£50,000").hasMessageContaining("£40,000");
        assertThat(town.looking.initiatives.all()).isEmpty();
        String id = town.proposing.start(town.thread, false, town.draft("Text.", "40,001", "", ""));
        assertThat(town.one(id).latest().parts()).extracting(Terms.Part::share).containsExactly(20_001L, 20_000L);
        assertThat(Ledger.of(town.looking.initiatives.all()).benefit()).as("before the partner has signed").isZero();
        town.sign(id, town.looking.town.other);
        Ledger ledger = Ledger.of(town.looking.initiatives.all());
        assertThat(ledger.benefit()).isEqualTo(40_001);
        assertThat(ledger.rows()).extracting(Ledger.Row::counted).containsExactlyInAnyOrder(40_001L, 0L);
        town.signing.end(id, "The festival is off.");
        assertThat(Ledger.of(town.looking.initiatives.all()).benefit()).as("given up").isZero();
    }

    @OnBothDatabases
    void oneThreadLeadsToOneInitiativeOnly(TestPortal portal) {
        Agreeing town = new Agreeing(portal);
        String id = town.propose("Text.", false);
        portal.actAs(town.looking.town.other);
        assertThatThrownBy(() -> town.proposing.start(town.thread, false, town.draft("Ours.", "", "", ""))).isInstanceOfSatisfying(
                Problem.class, problem -> assertThat(problem.type()).isEqualTo("initiative-exists"));
        town.signing.end(id, "Others will do it.");
        assertThat(town.proposing.start(town.thread, false, town.draft("Ours.", "", "", ""))).isNotEqualTo(id);
    }
}
