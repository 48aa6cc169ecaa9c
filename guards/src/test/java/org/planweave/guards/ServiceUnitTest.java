package org.planweave.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The service that councils install: it may do nothing but what the portal needs. */
class ServiceUnitTest {

    private static final Path SERVICE = Path.of("../karaf-assembly/src/main/resources/service");
    private static final Path ANALYZE = Path.of("/usr/bin/systemd-analyze");

    @Test
    void writesToItsDataFolderAloneAndGainsNoRights() throws IOException {
        assertThat(Files.readAllLines(SERVICE.resolve("planweave.service"))).contains("ProtectSystem=strict", "ProtectHome=yes",
                "NoNewPrivileges=yes", "CapabilityBoundingSet=", "PrivateTmp=yes", "UMask=0077", "StateDirectoryMode=0700", "User=planweave",
                "SystemCallFilter=@system-service").noneMatch(line -> line.startsWith("ReadWritePaths"));
    }

    @Test
    void neitherStartsADemonstrationNorRunsAsRoot() throws IOException {
        assertThat(Files.readString(SERVICE.resolve("planweave.service"))).contains("start --empty");
        assertThat(Files.readString(SERVICE.resolve("Containerfile"))).contains("\"--empty\"", "USER 10001").doesNotContain("USER root");
    }

    /** Nor does it wait in memory alone while that machine is away. */
    @Test
    void theLogGoesElsewhereByTlsAndToANamedMachineAlone() throws IOException {
        assertThat(Files.readString(SERVICE.resolve("rsyslog.conf"))).contains("streamDriver=\"gtls\"", "streamDriverMode=\"1\"",
                "streamDriverAuthMode=\"x509/name\"", "streamDriverPermittedPeers=", "queue.filename=", "queue.saveOnShutdown=\"on\"",
                "action.resumeRetryCount=\"-1\"").doesNotContain("\"anon\"", "udp");
    }

    /** What systemd itself says of it, where it is there: below 2 it calls a service well protected. */
    @Test
    void systemdFindsItWellProtected() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(ANALYZE), "systemd-analyze is not here");
        Process process = new ProcessBuilder(List.of(ANALYZE.toString(), "security", "--offline=true", "--threshold=20", "--no-pager",
                SERVICE.resolve("planweave.service").toString())).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
