package org.planweave.records.internal.stored;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Person;
import org.planweave.api.planning.Line;
import org.planweave.api.planning.Plan;
import org.planweave.records.internal.rules.FoiRequest;
import org.planweave.records.internal.rules.Target;

/** Whether a pack may leave the portal, and the note that it did, with the SHA-256 of the file. */
@Component(service = Releases.class)
public final class Releases {

    private final Host host;
    private final Permits permits;
    private final Requests requests;

    @Activate
    public Releases(@Reference Host host, @Reference Permits permits, @Reference Requests requests) {
        this.host = host;
        this.permits = permits;
        this.requests = requests;
    }

    /** @throws org.planweave.api.Problem 403, 404, 409 while something of the pack waits for a decision */
    public FoiRequest requireDecided(String request) {
        FoiRequest one = requests.one(request);
        host.store.reading(entities -> {
            Requests.requireDecided(entities, request);
            return one;
        });
        return one;
    }

    /** @throws org.planweave.api.Problem 403 unless they have just proved who they are, 404 */
    public FoiRequest requireFresh(String request) {
        requireFresh();
        return requests.one(request);
    }

    /** @throws org.planweave.api.Problem 403 unless they have just proved who they are */
    public void requireFresh() {
        permits.requireFresh();
    }

    public void recorded(FoiRequest request, String action, byte[] file) {
        recorded(action, FoiRequest.ref(request.id()).toString(), Map.of("sha256", sum(file), "bytes", String.valueOf(file.length)));
    }

    public void recorded(Person person, int items, byte[] file) {
        recorded("person.packed", "person:" + person.id(), Map.of("sha256", sum(file), "items", String.valueOf(items)));
    }

    /** Everything held on something was read on a page, without a request. */
    public void looked(Target target, int items) {
        String subject = switch (target.kind()) {
            case LINE -> Line.ref(target.words()).toString();
            case PLAN -> Plan.ref(target.words()).toString();
            case TOPIC -> "records:topic";
        };
        recorded("records.read", subject, Map.of("items", String.valueOf(items)));
    }

    private void recorded(String action, String subject, Map<String, String> facts) {
        host.store.doInTransaction(entities -> host.recorded(action, subject, facts));
    }

    private static String sum(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
