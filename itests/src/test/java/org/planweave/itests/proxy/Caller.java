package org.planweave.itests.proxy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.SocketFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Asks one thing on a line of its own, by whatever name and from whatever address of this machine. */
record Caller(SocketFactory lines, int port, String name, String from) {

    /** What came back. */
    record Answer(int status, String head, String body) {

        Optional<String> header(String name) {
            Matcher matcher = Pattern.compile("(?im)^" + name + ": (.*)$").matcher(head);
            return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
        }
    }

    Answer get(String path, String... headers) throws IOException {
        return ask("GET " + path, new byte[0], headers);
    }

    Answer form(String path, String fields, String... headers) throws IOException {
        String[] all = Arrays.copyOf(headers, headers.length + 1);
        all[headers.length] = "Content-Type: application/x-www-form-urlencoded";
        return ask("POST " + path, fields.getBytes(StandardCharsets.UTF_8), all);
    }

    Answer ask(String verbAndPath, byte[] body, String... headers) throws IOException {
        try (Socket socket = line()) {
            OutputStream out = socket.getOutputStream();
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            out.write((verbAndPath + " HTTP/1.1\r\nHost: " + name + "\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n" + more
                    + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(all.split(" ", 3)[1]), all.substring(0, end), all.substring(end + 4));
        }
    }

    private Socket line() throws IOException {
        Socket socket = lines.createSocket();
        socket.setSoTimeout(60_000);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        if (socket instanceof SSLSocket secure) {
            SSLParameters parameters = secure.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(name)));
            secure.setSSLParameters(parameters);
            secure.startHandshake();
        }
        return socket;
    }
}
