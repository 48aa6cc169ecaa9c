package org.planweave.web.internal.scan;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks clamd by its INSTREAM command, a connection a file. Nothing is clean but what it calls clean in just these words, within the time.
 */
final class Clamd {

    private static final Logger LOG = LoggerFactory.getLogger(Clamd.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 1000;
    private static final int PORT = 3310;

    private final URI address;
    private final ScheduledExecutorService clock;

    /**
     * @param address {@code tcp://HOST:PORT} or {@code unix:/PATH}
     * @param clock ends what takes too long
     * @throws IllegalArgumentException if it is neither
     */
    Clamd(String address, ScheduledExecutorService clock) {
        this.address = URI.create(address);
        this.clock = clock;
        boolean tcp = "tcp".equals(this.address.getScheme()) && this.address.getHost() != null;
        boolean unix = "unix".equals(this.address.getScheme()) && this.address.getPath() != null && this.address.getPath().startsWith("/");
        if (!tcp && !unix) {
            throw new IllegalArgumentException("scanner must be tcp://HOST:PORT or unix:/PATH");
        }
    }

    /** Whether it is on this machine, by the names that need no asking. */
    boolean isHere() {
        return "unix".equals(address.getScheme()) || address.getHost().matches("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    }

    /**
     * Never throws for anything that the scanner does.
     *
     * @param millis how long it may take
     * @throws IOException if the file itself cannot be read
     */
    Verdict scan(InputStream file, long millis) throws IOException {
        SocketChannel channel;
        try {
            channel = "unix".equals(address.getScheme()) ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
        } catch (IOException e) {
            return new Verdict.Failed("no connection can be made: " + e.getMessage());
        }
        // Closing it ends whatever waits for the other side, to connect, to write and to read alike.
        ScheduledFuture<?> end = clock.schedule(() -> close(channel), Math.max(1, millis), TimeUnit.MILLISECONDS);
        try (channel) {
            return converse(channel, file);
        } finally {
            end.cancel(false);
        }
    }

    private Verdict converse(SocketChannel channel, InputStream file) throws IOException {
        try {
            channel.connect(place());
            write(channel, ByteBuffer.wrap(COMMAND));
        } catch (IOException e) {
            return new Verdict.Failed("it cannot be reached: " + reason(e));
        }
        byte[] chunk = new byte[CHUNK];
        @Nullable IOException cut = null;
        for (int read = file.readNBytes(chunk, 0, CHUNK); read > 0 && cut == null; read = file.readNBytes(chunk, 0, CHUNK)) {
            cut = send(channel, chunk, read);
        }
        cut = cut == null ? send(channel, chunk, 0) : cut;
        return answer(channel, cut);
    }

    /** A length of nothing ends the file. What went wrong; null if nothing did. */
    private static @Nullable IOException send(SocketChannel channel, byte[] chunk, int length) {
        try {
            write(channel, ByteBuffer.allocate(Integer.BYTES + length).putInt(length).put(chunk, 0, length).flip());
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    /** Where the file could not be sent whole, only a word on its size still counts. */
    private static Verdict answer(SocketChannel channel, @Nullable IOException cut) {
        ByteBuffer said = ByteBuffer.allocate(LONGEST_ANSWER);
        try {
            while (said.hasRemaining() && channel.read(said) >= 0) {
                if (said.position() > 0 && said.get(said.position() - 1) == 0) {
                    break;
                }
            }
        } catch (IOException e) {
            return new Verdict.Failed("it broke off: " + reason(cut == null ? e : cut));
        }
        String answer = new String(said.array(), 0, said.position(), StandardCharsets.UTF_8);
        if (answer.equals("INSTREAM size limit exceeded. ERROR\0")) {
            return new Verdict.TooLarge();
        }
        return cut == null ? understood(answer) : new Verdict.Failed("it broke off: " + reason(cut));
    }

    private static Verdict understood(String answer) {
        if (!answer.endsWith("\0")) {
            return new Verdict.Failed(answer.isEmpty() ? "it said nothing" : "it did not finish what it said");
        }
        String said = answer.substring(0, answer.length() - 1);
        Matcher found = FOUND.matcher(said);
        if (said.equals("stream: OK")) {
            return new Verdict.Clean();
        }
        return found.matches() ? new Verdict.Found(found.group(1).replaceAll("[^A-Za-z0-9._:()/-]", "?"))
                : new Verdict.Failed("it said something else than clean or found");
    }

    private SocketAddress place() throws IOException {
        if ("unix".equals(address.getScheme())) {
            return UnixDomainSocketAddress.of(address.getPath());
        }
        InetSocketAddress place = new InetSocketAddress(address.getHost(), address.getPort() < 0 ? PORT : address.getPort());
        if (place.isUnresolved()) {
            throw new IOException("no such host");
        }
        return place;
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String reason(IOException e) {
        return e instanceof ClosedChannelException
                ? "it took too long" : e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("A connection to the scanner did not end well.", e);
        }
    }
}
