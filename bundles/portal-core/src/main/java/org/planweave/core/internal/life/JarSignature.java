package org.planweave.core.internal.life;

import java.io.IOException;
import java.security.CodeSigner;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * Whose signature covers every file of a jar.
 *
 * @param signer by the name in the allow-list; empty if it does not count
 * @param trouble why it does not count, as a plain sentence; empty if it does
 */
record JarSignature(String signer, String trouble) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneOffset.UTC);
    /** As strong as 128 bits: NIST SP 800-57 part 1, table 2. */
    private static final int SHORTEST_RSA = 3072;
    private static final int SHORTEST_EC = 256;

    static JarSignature of(JarContent content, Manifest manifest, String symbolicName, Signers signers, Clock clock) throws IOException {
        Set<CodeSigner> any = new LinkedHashSet<>();
        content.signers().values().forEach(any::addAll);
        if (any.isEmpty()) {
            return without(unsigned(content, manifest));
        }
        Optional<String> gone = manifest.getEntries().keySet().stream().filter(name -> !content.has(name)).findFirst();
        if (gone.isPresent()) {
            return without("It is signed, but its file " + EntryNames.shown(gone.get()) + " was taken out later. Ask its author for it again.");
        }
        Set<CodeSigner> whole = new LinkedHashSet<>(any);
        content.signers().values().forEach(whole::retainAll);
        if (whole.isEmpty()) {
            return without(partly(content, any));
        }
        if (weak(manifest)) {
            return without(tooWeak());
        }
        JarSignature first = null;
        for (CodeSigner signer : whole) {
            JarSignature here = of(signer, symbolicName, signers, clock);
            if (here.trouble().isEmpty()) {
                return here;
            }
            first = first == null ? here : first;
        }
        return first == null ? without(tooWeak()) : first;
    }

    private static JarSignature of(CodeSigner signer, String symbolicName, Signers signers, Clock clock) throws IOException {
        X509Certificate certificate = (X509Certificate) signer.getSignerCertPath().getCertificates().get(0);
        Instant now = clock.instant();
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            return without("The certificate that it is signed with ran out on " + DAY.format(certificate.getNotAfter().toInstant())
                    + ". Its author signs it again with one that counts today.");
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            return without("The certificate that it is signed with counts only from " + DAY.format(certificate.getNotBefore().toInstant())
                    + ". Wait until then, or look at the clock of this server.");
        }
        if (tooShort(certificate.getPublicKey())) {
            return without("The key that it is signed with is too short to be trusted. Use RSA of " + SHORTEST_RSA
                    + " bits or more, or an elliptic curve of " + SHORTEST_EC + ".");
        }
        return signers.judged(certificate, symbolicName);
    }

    static JarSignature without(String trouble) {
        return new JarSignature("", trouble);
    }

    private static boolean tooShort(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() < SHORTEST_RSA;
        }
        return key instanceof ECPublicKey curve ? curve.getParams().getOrder().bitLength() < SHORTEST_EC : key.getAlgorithm().equals("DSA");
    }

    private static String unsigned(JarContent content, Manifest manifest) {
        if (!content.hasSignatureFiles()) {
            return "It is not signed. Sign it with a key that this portal allows (planweave modules sign FILE).";
        }
        return weak(manifest) ? tooWeak()
                : "Its signature does not hold: a part of it is missing, was changed, or is made in a way too weak to count. "
                        + "Ask its author for it again.";
    }

    private static String partly(JarContent content, Set<CodeSigner> any) {
        return content.signers().entrySet().stream().filter(file -> file.getValue().isEmpty()).findFirst()
                .map(file -> "It is signed, but its file " + EntryNames.shown(file.getKey())
                        + " is not: that was put in later. Ask its author for it again.")
                .orElse("It is signed by " + any.size() + " keys, of which none signed all of it. One key signs the whole.");
    }

    private static String tooWeak() {
        return "It is signed in a way too weak to count (MD5 or SHA-1). Sign it again with SHA-256.";
    }

    /** Whether the manifest vouches for any file by nothing better than SHA-1. */
    private static boolean weak(Manifest manifest) {
        return manifest.getEntries().values().stream().anyMatch(JarSignature::weak);
    }

    private static boolean weak(Attributes file) {
        Set<String> digests = new LinkedHashSet<>();
        for (Map.Entry<Object, Object> attribute : file.entrySet()) {
            String name = attribute.getKey().toString().toUpperCase(Locale.ROOT);
            if (name.endsWith("-DIGEST")) {
                digests.add(name);
            }
        }
        return !digests.isEmpty() && digests.stream().noneMatch(name -> name.matches("SHA-?(256|384|512)-DIGEST"));
    }
}
