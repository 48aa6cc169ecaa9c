package org.planweave.core.internal.people.factor;

/** Bytes as the letters that authenticator apps take (RFC 4648, without padding); Java brings none. */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int waiting = 0;
        int bits = 0;
        for (byte one : bytes) {
            waiting = (waiting << Byte.SIZE | one & 0xFF) & 0xFFFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt(waiting >> bits & 0x1F));
            }
        }
        return bits == 0 ? text.toString() : text.append(LETTERS.charAt(waiting << BITS - bits & 0x1F)).toString();
    }
}
