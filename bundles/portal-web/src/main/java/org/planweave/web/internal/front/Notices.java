package org.planweave.web.internal.front;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One sentence that the next page of the same session shows once. Signed, so that nobody else can put words there. */
public final class Notices {

    private static final String COOKIE = "planweave-notice";
    private static final int SECONDS = 60;

    private Notices() {}

    /** Says it on the next page. Without a session there is nobody to say it to. */
    public static void leave(Exchange exchange, String sentence) {
        exchange.session().ifPresent(session -> {
            byte[] text = sentence.getBytes(StandardCharsets.UTF_8);
            String value = base64(text) + '.' + base64(sign(session.csrf(), text));
            Doorkeeper.setCookie(exchange, name(exchange), value, SECONDS);
        });
    }

    /** What was left for this page; it is taken away with that. */
    public static Optional<String> take(Exchange exchange) {
        Optional<String> cookie = Doorkeeper.cookie(exchange.request(), name(exchange));
        if (cookie.isEmpty() || exchange.session().isEmpty()) {
            return Optional.empty();
        }
        Doorkeeper.setCookie(exchange, name(exchange), "", 0);
        return verified(cookie.get(), exchange.session().get().csrf());
    }

    private static String name(Exchange exchange) {
        return Doorkeeper.forThisHost(exchange, COOKIE);
    }

    private static Optional<String> verified(String value, String key) {
        String[] parts = value.split("\\.", 2);
        try {
            byte[] text = Base64.getUrlDecoder().decode(parts[0]);
            byte[] signature = Base64.getUrlDecoder().decode(parts.length == 2 ? parts[1] : "");
            return MessageDigest.isEqual(signature, sign(key, text))
                    ? Optional.of(new String(text, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] sign(String key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256.", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
