package org.planweave.core.internal.people.factor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.planweave.api.Problem;
import org.planweave.core.internal.people.PrivateFiles;

/** Seals secrets, and hashes codes, with a key that stands in the data folder and not in the database. */
final class FactorKey {

    static final String FILE = "second-factor.key";

    private static final int LENGTH = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String HMAC = "HmacSHA256";

    private final Path file;
    private final SecureRandom random = new SecureRandom();

    FactorKey(Path dataFolder) {
        this.file = PrivateFiles.key(dataFolder, FILE);
    }

    void make() {
        PrivateFiles.write(file, Base64.getEncoder().encodeToString(bytes(LENGTH)) + "\n");
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /** Only whoever has the key, and says whose it is, opens it again. */
    String seal(byte[] secret, String person) {
        byte[] nonce = bytes(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, person, secret);
        return Base64.getEncoder().encodeToString(nonce) + '.' + Base64.getEncoder().encodeToString(sealed);
    }

    byte[] open(String text, String person) {
        String[] parts = text.split("\\.", 2);
        return cipher(Cipher.DECRYPT_MODE, Base64.getDecoder().decode(parts[0]), person, Base64.getDecoder().decode(parts[1]));
    }

    private byte[] cipher(int mode, byte[] nonce, String person, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("seal"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(person.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw Problem.of(503, "second-factor-key", "Codes cannot be checked: " + file
                    + " is not the key that they were kept with. Whoever runs the portal puts it back from a backup; "
                    + "until then an administrator can reset the second factor.");
        }
    }

    /** What is kept of a recovery code: without the key it cannot be guessed. */
    String hash(String code, String person) {
        return HexFormat.of().formatHex(mac(derived("recovery"), person + ':' + code));
    }

    private byte[] derived(String purpose) {
        return mac(key(), purpose);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }

    private byte[] key() {
        if (!isThere()) {
            throw Problem.of(503, "second-factor-key", "Codes cannot be checked: " + file + " is missing. Whoever runs the portal "
                    + "puts it back from a backup, or copies it from the portal's other node; until then an administrator can reset "
                    + "the second factor.");
        }
        try {
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
