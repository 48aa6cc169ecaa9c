package org.planweave.web.internal.front;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.planweave.api.Problem;

/**
 * Takes in what was sent, within bounds: forms and JSON are held, so that the token can be looked for and a retry
 * recognised;
 * uploads are counted while they stream.
 */
final class Body {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final int formBytes;
    private final long uploadBytes;

    Body(int formBytes, long uploadBytes) {
        this.formBytes = formBytes;
        this.uploadBytes = uploadBytes;
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

    private static byte[] held(HttpServletRequest request, long limit) throws IOException {
        refuseLonger(request, limit);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.max(512, request.getContentLength()));
        InputStream in = request.getInputStream();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            bytes.write(buffer, 0, read);
            if (bytes.size() > limit) {
                throw tooLarge(limit);
            }
        }
        return bytes.toByteArray();
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
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(read);
            return read;
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
