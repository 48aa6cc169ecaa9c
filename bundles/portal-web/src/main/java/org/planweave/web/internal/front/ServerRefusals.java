package org.planweave.web.internal.front;

import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Gives the web server the portal's words for what it refuses. Whoever brings a connector is the only one that is shown the server, so
 * one is brought: it opens no port, and nothing comes through it.
 */
@Component(service = ConnectorFactory.class, configurationPid = WebConfig.PID)
public final class ServerRefusals implements ConnectorFactory {

    private final boolean https;

    @Activate
    public ServerRefusals(WebConfig config) {
        this.https = config.https();
    }

    @Override
    public Connector createConnector(Server server) {
        server.setErrorHandler(new PlainRefusal(https));
        return new LocalConnector(server);
    }
}
