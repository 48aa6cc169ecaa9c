package org.planweave.web.internal.front;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;

/** Requests byte by byte to the server, without a network between that would run out of ports. */
final class DirectLine {

    private static final long PATIENCE_SECONDS = 20;

    private final LocalConnector connector;

    DirectLine(Server server) throws Exception {
        connector = new LocalConnector(server);
        server.addConnector(connector);
        connector.start();
    }

    /**
     * @param head the first line and headers, none that says how long the body is
     * @return whether it was taken; otherwise it was refused, as the server does with another version of HTTP
     * @throws IllegalStateException if the answer says that the portal failed, or there is none
     */
    boolean answered(String head, byte[] body) throws Exception {
        String begin = head.stripLeading().replaceAll("(?i)(\r?\n)(content-length|transfer-encoding|connection|expect|upgrade)", "$1x-$2").split("\r?\n\r?\n", 2)[0].stripTrailing();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write((begin + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        ByteBuffer answer = connector.getResponse(ByteBuffer.wrap(out.toByteArray()), begin.startsWith("HEAD "), PATIENCE_SECONDS, TimeUnit.SECONDS);
        String first = answer == null ? "nothing" : StandardCharsets.ISO_8859_1.decode(answer).toString().split("\r\n", 2)[0];
        if (!first.matches("HTTP/1\\.[01] ([234]\\d\\d|50[15]).*")) {
            throw new IllegalStateException("answered with " + first);
        }
        return first.charAt(9) < '4';
    }
}
