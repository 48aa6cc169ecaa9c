package org.planweave.itests.negative;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A way to the portal from an address of this machine, on which each request goes out byte for byte as it was written, on a line of its own. */
record Wire(int port, String from) {

    private static final int LONGEST_MS = 60_000;

    /** The name and port that browsers would send as {@code Host}. */
    String host() {
        return "127.0.0.1:" + port;
    }

    /** Sends what is to go out and reads until the portal ends the line; so it has to ask for that. */
    Reply send(byte[] request) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(LONGEST_MS);
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            write(socket, request);
            return Reply.of(rest(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text of which each character is one byte. */
    Reply send(String request) {
        return send(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What is refused early may be answered before all of it is out. */
    private static void write(Socket socket, byte[] request) throws IOException {
        try {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        } catch (SocketException refusedMeanwhile) {
            socket.shutdownOutput();
        }
    }

    private static byte[] rest(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        try {
            for (int read = socket.getInputStream().read(buffer); read >= 0; read = socket.getInputStream().read(buffer)) {
                all.write(buffer, 0, read);
            }
        } catch (SocketException endedHard) {
            return all.toByteArray();
        }
        return all.toByteArray();
    }
}
