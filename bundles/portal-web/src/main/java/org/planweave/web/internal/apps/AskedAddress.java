package org.planweave.web.internal.apps;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.planweave.web.internal.front.Failure;

/** The address of a request as Java knows addresses. Browsers send characters in them that it does not take, such as braces. */
final class AskedAddress {

    private static final String MARKS = "-._~:/?@!$&'()*+,;=";

    private AskedAddress() {}

    /** @throws org.planweave.api.Problem 400 if it is none even so */
    static URI of(String asked) {
        try {
            return URI.create(asked);
        } catch (IllegalArgumentException notYet) {
            try {
                return URI.create(encoded(asked));
            } catch (IllegalArgumentException never) {
                throw Failure.of(400);
            }
        }
    }

    private static String encoded(String asked) {
        StringBuilder encoded = new StringBuilder();
        byte[] bytes = asked.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char one = (char) (bytes[i] & 0xFF);
            boolean letter = one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z' || one >= '0' && one <= '9';
            if (letter || MARKS.indexOf(one) >= 0 || one == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2])) {
                encoded.append(one);
            } else {
                encoded.append(String.format("%%%02X", (int) one));
            }
        }
        return encoded.toString();
    }

    private static boolean isHex(byte one) {
        return Character.digit(one, 16) >= 0;
    }
}
