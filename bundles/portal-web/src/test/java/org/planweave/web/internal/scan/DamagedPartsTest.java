package org.planweave.web.internal.scan;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.planweave.api.Problem;
import org.planweave.fuzz.Fuzz;

/** What was sent is taken apart for the scanner, or said to be none. */
class DamagedPartsTest {

    @Test
    void isTakenApartOrRefused() {
        String file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.bin\"\r\n\r\nwords\r\n--b\r\n\r\nmore\r\n--b--\r\n";
        Fuzz.of("scanned-parts", input -> {
            String[] sent = new String(input, StandardCharsets.ISO_8859_1).split("\n", 2);
            Parts.each(sent[0].strip(), new ByteArrayInputStream((sent.length == 1 ? "" : sent[1]).getBytes(StandardCharsets.ISO_8859_1)),
                    part -> part.transferTo(OutputStream.nullOutputStream()));
            return true;
        }).refusedBy(Problem.class).sound("multipart/form-data; boundary=b\n" + file, "multipart/mixed; boundary=\"b\"\n" + file, "application/octet-stream\nwords")
                .words("--b", "--b--", "\r\n", "\r\n\r\n", "boundary=", "boundary=b", "multipart/", ";", "\"", "/", "Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: uuencode", "begin 644 a\n",
                        "Content-Transfer-Encoding: quoted-printable", "Content-Type: multipart/mixed; boundary=c", "=", ": ")
                .run(1_500);
    }
}
