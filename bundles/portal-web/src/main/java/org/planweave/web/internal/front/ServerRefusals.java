package org.planweave.web.internal.front;

import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives the web server the portal's words for what it refuses, and a bound on connections: once it is reached, those that say nothing are
 * ended after two seconds. Whoever brings a connector is the only one that is shown the server, so
 * one is brought: it opens no port, and nothing comes through it.
 */
@Component(service = ConnectorFactory.class, configurationPid = WebConfig.PID)
public final class ServerRefusals implements ConnectorFactory {

    /** Far more than a council has people, and fewer than files that a process may have open. */
    private static final int MOST_CONNECTIONS = 3_000;
    private static final long IDLE_MILLIS = 2_000;

    private final Drain drain;
    private final boolean https;

    @Activate
    public ServerRefusals(@Reference Drain drain, WebConfig config) {
        this.drain = drain;
        this.https = config.https();
    }

    @Override
    public Connector createConnector(Server server) {
        server.setErrorHandler(new PlainRefusal(drain, https));
        ConnectionLimit limit = new ConnectionLimit(MOST_CONNECTIONS, server);
        limit.setIdleTimeout(IDLE_MILLIS);
        server.addBean(limit);
        return new Shut(server);
    }

    /** Never starts. Felix lists the connectors that there are when it opens the port, and takes only those of this kind. */
    private static final class Shut extends ServerConnector {

        Shut(Server server) {
            super(server, 0, 1);
        }

        @Override
        protected void doStart() {
            // There is nothing to open.
        }

        @Override
        protected void doStop() {
            // Nothing was opened.
        }
    }
}
