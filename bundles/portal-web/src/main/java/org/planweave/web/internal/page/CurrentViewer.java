package org.planweave.web.internal.page;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.host.Sessions.Session;
import org.planweave.api.people.Person;
import org.planweave.ui.Viewer;
import org.planweave.web.internal.front.Exchange;

/** The viewer of the thread's request. */
@Component
public final class CurrentViewer implements Viewer {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public Optional<Person> person() {
        return Exchange.current().flatMap(Exchange::person);
    }

    @Override
    public String csrf() {
        return Exchange.current().map(CurrentViewer::csrf).orElse("");
    }

    static String csrf(Exchange exchange) {
        return exchange.session().map(Session::csrf).orElse("");
    }

    @Override
    public String self() {
        return Exchange.current().map(Exchange::self).orElse("");
    }

    @Override
    public boolean fragment() {
        return Exchange.current().map(Exchange::fragment).orElse(false);
    }

    @Override
    public String nonce() {
        return Exchange.current().map(CurrentViewer::nonce).orElse("");
    }

    static String nonce(Exchange exchange) {
        return exchange.once("nonce", CurrentViewer::random);
    }

    private static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
