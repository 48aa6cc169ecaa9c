package org.planweave.synergies.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.planweave.api.modules.DemonstrationPart.Files;
import org.planweave.synergies.internal.rules.Initiative;
import org.planweave.synergies.internal.rules.Verdict;
import org.planweave.synergies.internal.stored.Initiatives;
import org.planweave.synergies.internal.stored.PastInitiatives;
import org.planweave.synergies.internal.stored.PastVerdicts;
import org.planweave.synergies.internal.stored.SynergiesTest;
import org.planweave.synergies.internal.stored.SynergyReads;
import org.planweave.synergies.internal.stored.Town;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.TestPortal;

@SynergiesTest
class DemonstrationVerdictsTest {

    @OnBothDatabases
    void keepsWhatWasSaidWithTheWordsOfBothLines(TestPortal portal) {
        Town town = new Town(portal);
        load(town, "b1", "a1");
        Verdict said = new SynergyReads(town.room).verdicts().get(0);
        assertThat(said.pair()).isEqualTo("a1 b1");
        assertThat(said.accepted()).isFalse();
        assertThat(said.foundType()).isEqualTo("conflict");
        assertThat(said.rightType()).isEqualTo("related");
        assertThat(said.wordsA()).isNotEmpty();
    }

    @OnBothDatabases
    void saysWhichLineIsMissing(TestPortal portal) {
        Town town = new Town(portal);
        assertThatThrownBy(() -> load(town, "b1", "gone")).hasMessageContaining("gone");
    }

    @OnBothDatabases
    void keepsInitiativesAsTheyWereSigned(TestPortal portal) {
        Town town = new Town(portal);
        town.room.user().asPortal(() -> {
            new DemonstrationInitiatives(new PastInitiatives(town.room), town.room.plans(), town.room.council()).load(file("""
                    {"initiatives": [{"a": "b1", "b": "a1", "type": "duplicate", "title": "Once", "text": "Close the lane once.", "kpi": "",
                     "by": "2027-11-30", "lead": "CL", "benefit": 100, "benefitOf": "", "partners":
                     [{"department": "HW", "does": "", "spends": 0, "share": 40}, {"department": "CL", "does": "", "spends": 5, "share": 60}],
                     "signed": [{"by": "planner", "at": "2026-01-12T09:40:00Z"}, {"by": "otherdirector", "at": "2026-01-13T09:40:00Z"}]}]}"""));
            return null;
        });
        Initiative one = new Initiatives(town.room).all().get(0);
        assertThat(one.state()).isEqualTo(Initiative.State.PROPOSED);
        assertThat(one.origin().lineA()).isEqualTo("a1");
        assertThat(one.standing().counted(town.culture.id())).isEqualTo(100);
    }

    private static void load(Town town, String a, String b) {
        String file = """
                {"verdicts": [{"a": "%s", "b": "%s", "type": "conflict", "verdict": "dismiss", "reason": "Not the same days.",
                 "by": "planner", "at": "2026-01-12T09:40:00Z", "rightType": "related"}]}""".formatted(a, b);
        town.room.user().asPortal(() -> {
            new DemonstrationVerdicts(new PastVerdicts(town.room), town.room.plans(), town.room.council()).load(file(file));
            return null;
        });
    }

    private static Files file(String content) {
        return new Files() {
            @Override
            public Optional<InputStream> open(String name) {
                return Optional.of(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
            }

            @Override
            public List<String> names() {
                return List.of(DemonstrationVerdicts.FILE);
            }
        };
    }
}
