package org.planweave.clusterservice.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ClusterFileTest {

    @Test
    void namesThreeMembersEachWithOtherNames() throws IOException {
        JsonNode file = new ObjectMapper().readTree(Path.of("src/main/resources/cluster/cluster.json").toFile());

        assertThat(file.path("format").asInt()).isEqualTo(1);
        assertThat(file.path("key").asText()).isEqualTo("service");
        assertThat(file.path("members")).hasSize(3).allSatisfy(member -> {
            assertThat(member.path("department").asText()).isNotBlank();
            assertThat(member.path("or")).isNotEmpty();
        });
    }
}
