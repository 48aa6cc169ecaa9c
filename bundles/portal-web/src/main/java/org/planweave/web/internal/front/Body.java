package org.planweave.web.internal.front;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.jetty.http.HttpException;
import org.planweave.api.Problem;

/**
 * Takes in what was sent, within bounds: forms and JSON are held, so that the token can be looked for and a retry
 * recognised; uploads are counted while they stream, to a module that lets so many in at once.
 */
final class Body {

    private static final String FORM = "application/x-www-form-urlencoded";
    /** What was announced may never come: room is made for more as it does. */
    private static final int ROOM_AT_FIRST = 64 * 1024;
    /** Slower than any line that a page can be read by, and then only after a while. */
    private static final long LEAST_A_SECOND = 1_000;
    private static final long GRACE_SECONDS = 10;

    private final int formBytes;
    private final long uploadBytes;
    private final Arrivals arrivals;
    private final LongSupplier nanos;

    Body(int formBytes, long uploadBytes, Arrivals arrivals) {
        this(formBytes, uploadBytes, arrivals, System::nanoTime);
    }

    Body(int formBytes, long uploadBytes, Arrivals arrivals, LongSupplier nanos) {
        this.formBytes = formBytes;
        this.uploadBytes = uploadBytes;
        this.arrivals = arrivals;
        this.nanos = nanos;
    }

    static boolean isForm(HttpServletRequest request) {
        return type(request).equals(FORM);
    }

    static String type(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    }

    void take(Exchange exchange) throws IOException {
        HttpServletRequest request = exchange.request();
        String type = type(request);
        if (type.equals(FORM)) {
            exchange.body(form(request));
        } else if (type.isEmpty() || type.equals("application/json") || type.endsWith("+json")) {
            exchange.body(held(request, formBytes));
        } else {
            refuseLonger(request, uploadBytes);
            exchange.body(new Counted(request.getInputStream(), exchange));
        }
    }

    /** Percent signs make three bytes of one, so that it is the text inside which is measured. */
    private byte[] form(HttpServletRequest request) throws IOException {
        byte[] form = held(request, 3L * formBytes);
        int text = form.length;
        for (byte one : form) {
            text -= one == '%' ? 2 : 0;
        }
        if (text > formBytes) {
            throw tooLarge(formBytes);
        }
        return form;
    }

    private byte[] held(HttpServletRequest request, long limit) throws IOException {
        refuseLonger(request, limit);
        try (Arrivals.Place place = arrivals.take(request.getRemoteAddr())) {
            return read(request, limit);
        }
    }

    private byte[] read(HttpServletRequest request, long limit) throws IOException {
        long begun = nanos.getAsLong();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.min(ROOM_AT_FIRST, Math.max(512, request.getContentLength())));
        InputStream in = request.getInputStream();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes.write(buffer, 0, read);
            if (bytes.size() > limit) {
                throw tooLarge(limit);
            }
            refuseSlower(TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - begun), bytes.size());
        }
        return bytes.toByteArray();
    }

    private static void refuseSlower(long seconds, int bytes) {
        if (seconds >= GRACE_SECONDS && bytes < seconds * LEAST_A_SECOND) {
            throw Problem.of(408, "too-slow", "What you sent came too slowly, and nothing was done with it; try again.");
        }
    }

    private static void refuseLonger(HttpServletRequest request, long limit) {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
    }

    static Problem tooLarge(long limit) {
        return Problem.of(413, "too-large",
                "What you sent is larger than " + Math.max(1, limit >> 20)
                        + " MB; send less at a time, or a smaller file.");
    }

    /** Stops at the limit, whatever length was announced. */
    private final class Counted extends FilterInputStream {

        private final Exchange exchange;
        private long count;

        Counted(InputStream in, Exchange exchange) {
            super(in);
            this.exchange = exchange;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            try {
                int read = super.read(buffer, from, length);
                count(read);
                return read;
            } catch (RuntimeException e) {
                // The server reads no further. Said like any other end, so that whoever takes the parts out lets go of those that it has on disk.
                if (e instanceof HttpException refused && refused.getCode() == 413) {
                    exchange.isTooLarge();
                }
                throw new IOException(e);
            }
        }

        private void count(int read) throws IOException {
            count += Math.max(0, read);
            if (count > uploadBytes) {
                exchange.isTooLarge();
                throw new IOException("More than " + uploadBytes + " bytes were sent.");
            }
        }
    }
}
