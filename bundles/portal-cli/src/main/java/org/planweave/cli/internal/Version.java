package org.planweave.cli.internal;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of the distribution, from the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"planweave " + of(), "Java " + Runtime.version()};
    }

    static String of() {
        return Optional.ofNullable(Planweave.class.getPackage().getImplementationVersion()).orElse("development");
    }
}
