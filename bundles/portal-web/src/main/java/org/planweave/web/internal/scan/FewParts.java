package org.planweave.web.internal.scan;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.planweave.api.Problem;

/**
 * What was sent in parts, up to more of them than any form has: taking apart a small file that is nothing but boundaries takes minutes, so
 * that it has to be stopped before it is taken apart.
 */
public final class FewParts extends FilterInputStream {

    /** No form has more fields and files. */
    static final int MOST = 200;

    private final byte[] boundary;
    private int matched;
    private int found;

    public FewParts(InputStream sent, String boundary) {
        super(sent);
        this.boundary = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) {
            count((byte) one);
        }
        return one;
    }

    /** @throws Problem 400 if there are too many */
    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        for (int i = from; i < from + read; i++) {
            count(into[i]);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(byte one) {
        if (one != boundary[matched]) {
            matched = one == boundary[1] && matched == 2 ? 2 : one == boundary[0] ? 1 : 0;
        } else if (++matched == boundary.length) {
            matched = 0;
            // The last one ends the last part.
            if (++found > MOST + 1) {
                throw Parts.unreadable();
            }
        }
    }
}
