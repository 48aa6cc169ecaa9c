package org.planweave.guards;

import static org.assertj.core.api.Assertions.assertThat;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What modules compile against changes only as its packages' versions say (semantic versioning as OSGi has it): each is compared with
 * its state in {@code baseline/}. {@code CONTRIBUTING.md} says when that is renewed.
 */
class BaselineTest {

    @ParameterizedTest
    @ValueSource(strings = {"portal-api", "portal-ui"})
    void everyChangeOfAPackageIsInItsVersion(String bundle) throws Exception {
        List<String> wrong = new ArrayList<>();
        Path now = House.root().resolve("bundles/" + bundle + "/target/" + bundle + "-" + System.getProperty("planweave.version") + ".jar");
        try (Processor processor = new Processor();
                InputStream kept = Objects.requireNonNull(BaselineTest.class.getResourceAsStream("/baseline/" + bundle + ".jar"));
                Jar before = new Jar(bundle, kept);
                Jar here = new Jar(now.toFile())) {
            new Baseline(processor, new DiffPluginImpl()).baseline(here, before, null).stream()
                    .filter(found -> found.mismatch)
                    .forEach(found -> wrong.add(found.packageName + " is " + found.newerVersion + " and has to be at least "
                            + found.suggestedVersion + ": " + found.packageDiff.getDelta()));
        }
        assertThat(wrong).isEmpty();
    }
}
