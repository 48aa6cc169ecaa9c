package org.planweave.web.internal.host;

import java.net.URI;
import org.planweave.api.Messages;
import org.planweave.ui.Page;
import org.planweave.web.internal.front.Exchange;

/**
 * The way from a form on to another site. A page between, and not a redirect: browsers hold the policy that forms go to this portal alone
 * against every redirect that follows a form, also those that the other site makes.
 */
public record Onward(String title, String address) {

    private static final Messages TEXTS = Messages.of(Onward.class);

    static Page page(Pages pages, Exchange exchange, String titleKey, URI address) {
        exchange.response().setHeader("Refresh", "0; url=" + address.toASCIIString());
        return pages.page(titleKey, "onward.jte", new Onward(TEXTS.text(titleKey), address.toASCIIString())).door();
    }
}
