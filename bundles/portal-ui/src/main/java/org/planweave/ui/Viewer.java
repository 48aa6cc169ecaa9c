package org.planweave.ui;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.planweave.api.people.Person;

/** What a page may want to know of the request it answers. A service; every call speaks of the request of its own thread. */
@ProviderType
public interface Viewer {

    /** The person signed in; empty on pages that are open to everybody. */
    Optional<Person> person();

    /** The token that a change has to carry, for what the shell does not render; empty without a session. */
    String csrf();

    /** Path and query of the page asked for, such as {@code /plans?round=x}; empty outside a request. */
    String self();

    /** Whether only a part of a page is wanted, to be put into one that is there already. The layout is left out then. */
    boolean fragment();

    /** This page's nonce, for {@code hx-nonce} on elements with htmx attributes. */
    String nonce();
}
