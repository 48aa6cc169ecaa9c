package org.planweave.cli.internal;

import picocli.CommandLine.IVersionProvider;

/** The version of the distribution, from the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"planweave " + of(), "Java " + Runtime.version()};
    }

    static String of() {
        return Distribution.own().version().text();
    }
}
