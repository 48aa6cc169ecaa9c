package org.planweave.comments.internal.stored;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.people.Person;
import org.planweave.api.store.Store;
import org.planweave.comments.internal.rows.DraftSecretRow;

/**
 * The key by which somebody's browser locks what they have typed and not sent. It is on the pages of that person alone, so that what is in
 * the browser can be read by nobody else who sits down at it, and by them again after a crash or when they have signed in anew.
 */
@Component(service = DraftKeys.class)
public final class DraftKeys {

    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Store store;
    private volatile @Nullable String known;

    @Activate
    public DraftKeys(@Reference(target = "(planweave.module=comments)") Store store) {
        this.store = store;
    }

    /** 256 bits in Base64, the same for the same person each time. */
    public String key(Person person) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret()), HMAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(person.id().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }

    private String secret() {
        String before = known;
        if (before != null) {
            return before;
        }
        Optional<String> kept = store.reading(entities -> Optional.ofNullable(entities.find(DraftSecretRow.class, DraftSecretRow.ONLY))
                .map(DraftSecretRow::secret));
        // Remembered once it was found, not when it is made: that may yet be taken back.
        known = kept.orElse(null);
        return kept.orElseGet(this::made);
    }

    /** One at a time: of those who open the first forms at once, all have the key that is kept. */
    private synchronized String made() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getEncoder().encodeToString(bytes);
        return store.inTransaction(entities -> {
            DraftSecretRow row = entities.find(DraftSecretRow.class, DraftSecretRow.ONLY);
            if (row == null) {
                entities.persist(new DraftSecretRow(secret));
            }
            return row == null ? secret : row.secret();
        });
    }
}
