package org.planweave.synergies.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.planweave.api.modules.DemonstrationPart.Files;
import org.planweave.synergies.internal.rows.FindingRow;
import org.planweave.synergies.internal.rows.VerdictRow;
import org.planweave.synergies.internal.rules.Verdict;
import org.planweave.synergies.internal.stored.PastVerdicts;
import org.planweave.synergies.internal.stored.SynergyReads;
import org.planweave.synergies.internal.stored.Town;
import org.planweave.test.OnBothDatabases;
import org.planweave.test.PortalTest;
import org.planweave.test.TestPortal;

@PortalTest(module = "synergies", entities = {FindingRow.class, VerdictRow.class})
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

    private static void load(Town town, String a, String b) {
        String file = """
                {"verdicts": [{"a": "%s", "b": "%s", "type": "conflict", "verdict": "dismiss", "reason": "Not the same days.",
                 "by": "planner", "at": "2026-01-12T09:40:00Z", "rightType": "related"}]}""".formatted(a, b);
        town.room.user().asPortal(() -> {
            new DemonstrationVerdicts(new PastVerdicts(town.room), town.room.plans(), town.room.council()).load(new Files() {
                @Override
                public Optional<InputStream> open(String name) {
                    return Optional.of(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
                }

                @Override
                public List<String> names() {
                    return List.of(DemonstrationVerdicts.FILE);
                }
            });
            return null;
        });
    }
}
