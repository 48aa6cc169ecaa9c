package org.planweave.synergies.internal.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The judged lines and the sentence benchmark, which are not part of the repository: a folder shared/synergy beside
 * it. A test that asks for it is skipped where it is missing.
 */
public final class SharedFolder implements ParameterResolver {

    private static final Path FOLDER = Path.of("../../../shared/synergy").toAbsolutePath().normalize();

    /** A file of the folder; skips the test that asks for it if the folder is missing. */
    public Path file(String name) {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "Skipped: there is no folder shared/synergy beside the "
                + "repository, which this test compares with.");
        return FOLDER.resolve(name);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SharedFolder.class;
    }

    @Override
    public SharedFolder resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return this;
    }
}
