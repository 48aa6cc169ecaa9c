package org.planweave.web.internal.front;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.planweave.api.Problem;
import org.planweave.web.internal.scan.Uploads;

/**
 * Has whatever may be a file looked at, whoever it is for, before it goes on; where a scanner is set. Forms and JSON are not files, if they are
 * what they say: some resources take anything, so that a file could be sent under their name.
 */
final class ScannedUploads {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String FORM_MARKS = "*-._~!$'()+,;:@/?%&=[]";
    private static final String UNNAMED = "application/octet-stream";

    private final Uploads uploads;

    ScannedUploads(Uploads uploads) {
        this.uploads = uploads;
    }

    /** @throws Problem if it must not go on; nothing of it is kept then */
    void check(Exchange exchange) throws IOException {
        if (!uploads.watched() || exchange.reads()) {
            return;
        }
        Optional<byte[]> held = exchange.bytes();
        if (held.isPresent()) {
            if (exchange.person().isPresent() && !isWhatItSays(exchange.request(), held.get())) {
                uploads.clean(UNNAMED, new ByteArrayInputStream(held.get())).close();
            }
        } else if (exchange.person().isEmpty()) {
            // No page that is open to everybody takes a file, so nobody unknown has one looked at.
            throw Failure.of(415);
        } else {
            exchange.body(uploads.clean(exchange.request().getContentType(), exchange.body()));
        }
    }

    /** Lets go of the file that was gone on from; whoever it was for may not have. */
    void done(Exchange exchange) throws IOException {
        if (uploads.watched()) {
            exchange.body().close();
        }
    }

    private static boolean isWhatItSays(HttpServletRequest request, byte[] held) {
        return held.length == 0 || (Body.isForm(request) ? isForm(held) : !Body.type(request).isEmpty() && isJson(held));
    }

    private static boolean isForm(byte[] held) {
        for (byte one : held) {
            if (!(one >= '0' && one <= '9' || one >= 'A' && one <= 'Z' || one >= 'a' && one <= 'z' || FORM_MARKS.indexOf(one) >= 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isJson(byte[] held) {
        try (JsonParser parser = JSON.createParser(held)) {
            boolean any = false;
            while (parser.nextToken() != null) {
                any = true;
                parser.skipChildren();
            }
            return any;
        } catch (IOException e) {
            // It is none: the answer, not a failure.
            return false;
        }
    }
}
