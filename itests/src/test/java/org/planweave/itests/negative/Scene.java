package org.planweave.itests.negative;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.planweave.itests.Portal;
import org.planweave.itests.matrix.Council;
import org.planweave.itests.matrix.Truth;

/** The one portal that all classes of this package try things on, one class after the other; it ends with this JVM. */
final class Scene {

    /** For {@code @ResourceLock}. */
    static final String LOCK = "the portal of the negative tests";

    /** What one person may change in a minute here: enough for the other classes, and soon reached by the one that reaches for it. */
    static final int WRITES_A_MINUTE = 300;

    private static final String USUAL = "127.0.0.1";

    private static @Nullable Scene scene;

    private final Portal portal;
    private final Council council;
    private final Truth truth = Truth.read();
    private final Outside outside = new Outside();
    private final Map<String, Visitor> visitors = new HashMap<>();
    private final AtomicInteger strangers = new AtomicInteger();
    private @Nullable Planted planted;

    private Scene() {
        portal = Portal.fresh(Map.of("PLANWEAVE_JAVA_OPTS", "-Dplanweave.writes=" + WRITES_A_MINUTE));
        Runtime.getRuntime().addShutdownHook(new Thread(portal::close));
        council = Council.of(portal);
    }

    static synchronized Scene get() {
        Scene known = scene;
        if (known == null) {
            known = new Scene();
            scene = known;
        }
        return known;
    }

    Portal portal() {
        return portal;
    }

    Council council() {
        return council;
    }

    Truth truth() {
        return truth;
    }

    /** A server of another's, to which nothing of the portal may ever connect. */
    Outside outside() {
        return outside;
    }

    /** Written when somebody first asks. */
    synchronized Planted planted() {
        Planted known = planted;
        if (known == null) {
            known = new Planted(this);
            planted = known;
        }
        return known;
    }

    Wire wire() {
        return wire(USUAL);
    }

    /** From another address of this machine, so that what is counted for one is not counted for others. */
    Wire wire(String from) {
        return new Wire(URI.create(portal.url()).getPort(), from);
    }

    /** Each time somebody from another address: what is counted for one is not counted for the next. */
    Visitor nobody() {
        int now = strangers.incrementAndGet();
        return Visitor.nobody(wire("127.1." + now / 250 + "." + (now % 250 + 1)));
    }

    /** Somebody of the demonstration council, with one session for all tests. */
    synchronized Visitor visitor(String user) {
        return visitors.computeIfAbsent(user, name -> freshly(name, USUAL));
    }

    /** Whom the tables call so, such as {@code lead}; {@code nobody} is nobody. */
    Visitor known(String person) {
        return person.equals("nobody") ? nobody() : council.user(person).map(this::visitor).orElseGet(() -> made(person));
    }

    /** Somebody whom {@link Council} made, such as {@code officer}. */
    synchronized Visitor made(String person) {
        return visitors.computeIfAbsent(person, name -> Visitor.signedIn(wire(), "mx." + name, council.password()));
    }

    /** Somebody of the demonstration council with a session of their own, that can be spoiled. */
    Visitor freshly(String user, String from) {
        return Visitor.signedIn(wire(from), user, portal.password(user));
    }
}
