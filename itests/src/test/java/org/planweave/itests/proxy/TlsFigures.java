package org.planweave.itests.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.planweave.itests.FaultFigures;
import org.planweave.itests.Portal;
import org.planweave.itests.Scratch;
import org.planweave.itests.scan.Scanner;

/** For {@code ./planweave bench scan}: testssl finds no fault in how nginx is set up before the portal, and finds them where they were made. */
class TlsFigures {

    /** From here on testssl's status says that it could not go on. */
    private static final int BROKE_OFF = 242;

    /** That nobody trusts the test's certificate and that its name is nowhere is the council's own to set right. */
    private static final String OF_THE_NAME = "cert.*|OCSP.*|DNS_CAArecord|overall_grade|grade_cap.*";

    private Portal portal;
    private SelfSigned certificate;

    @BeforeEach
    void start() throws Exception {
        portal = Proxied.portal();
        certificate = new SelfSigned(Nginx.NAME);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void nothingIsFoundWhereTheFileIsUsedAsItIs() throws IOException {
        List<String> found = found(file -> file);
        FaultFigures.of("tls").with("of", "portal").with("testssl", found.size()).write();
        assertThat(found).isEmpty();
    }

    @Test
    void oldProtocolsAndWeakCiphersAreFound() throws IOException {
        List<String> found = found(file -> file.replace("TLSv1.2 TLSv1.3", "TLSv1 TLSv1.1 TLSv1.2").replaceAll("ssl_ciphers [^;]*;",
                "ssl_ciphers ALL:@SECLEVEL=0;"));
        FaultFigures.of("tls").with("of", "weak").with("testssl", found.size()).write();
        assertThat(found).anyMatch(one -> one.startsWith("TLS1 ")).anyMatch(one -> one.startsWith("TLS1_1 "))
                .anyMatch(one -> one.startsWith("cipherlist_"));
    }

    private List<String> found(UnaryOperator<String> change) throws IOException {
        try (Nginx nginx = new Nginx(portal.url(), certificate, change)) {
            Path json = Scratch.folder("testssl").resolve("findings.json");
            Scanner.run(List.of("testssl", "--quiet", "--color", "0", "--warnings", "batch", "--severity", "LOW", "--ip", "127.0.0.1",
                    "--jsonfile", json.toString(), Nginx.NAME + ":" + nginx.secure()), status -> status < BROKE_OFF);
            List<String> found = new ArrayList<>();
            for (JsonNode one : new ObjectMapper().readTree(json.toFile())) {
                // What it could not try, it warns of.
                boolean tried = !one.path("severity").asText().equals("WARN");
                if (tried && !one.path("id").asText().matches(OF_THE_NAME)) {
                    found.add(one.path("id").asText() + " " + one.path("severity").asText() + " " + one.path("finding").asText());
                }
            }
            return found;
        }
    }
}
