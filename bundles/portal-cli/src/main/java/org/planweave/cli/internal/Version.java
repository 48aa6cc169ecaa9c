package org.planweave.cli.internal;

import picocli.CommandLine.IVersionProvider;

/** The version of the distribution, from the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"planweave " + Distribution.own().version(), "Java " + Runtime.version()};
    }
}
