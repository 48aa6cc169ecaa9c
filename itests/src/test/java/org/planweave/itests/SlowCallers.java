package org.planweave.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Connections from one address that never come to an end with what they ask, of four kinds in turns. One that is cut comes again, as attackers do. */
final class SlowCallers implements AutoCloseable {

    /** What each sends at once, with a place for the host; then it goes on a byte at a time, or stays silent. */
    private static final List<String> BEGINNINGS = List.of(
            "GET /sign-in HTTP/1.1\r\nHost: %s\r\nX-Long: ",
            "POST /sign-in HTTP/1.1\r\nHost: %s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 4000000\r\n\r\nusername=",
            "GET /sign-in HTTP/1.1\r\nHost: %1$s\r\n\r\nGET /accessibility HTTP/1.1\r\nHost: %1$s\r\n\r\n",
            "");
    /** Not where whoever uses the portal comes from. */
    private static final String FROM = "127.0.0.2";
    private static final int READS_NOTHING = 2;
    private static final int SILENT = 3;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final SocketChannel[] channels;
    private final URI url;
    private final Queue<IOException> troubles = new ConcurrentLinkedQueue<>();
    private volatile int cut;

    private SlowCallers(String url, int many) {
        this.url = URI.create(url);
        this.channels = new SocketChannel[many];
    }

    static SlowCallers of(String url, int many) {
        SlowCallers callers = new SlowCallers(url, many);
        for (int i = 0; i < many; i++) {
            callers.open(i);
        }
        callers.clock.scheduleWithFixedDelay(callers::dawdle, 1, 1, TimeUnit.SECONDS);
        return callers;
    }

    /** How many of them the portal has cut off so far. */
    int cut() {
        return cut;
    }

    private void open(int i) {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 1024);
            channel.bind(new InetSocketAddress(FROM, 0));
            channel.connect(new InetSocketAddress(url.getHost(), url.getPort()));
            channel.configureBlocking(false);
            String begin = BEGINNINGS.get(kind(i)).formatted(url.getAuthority());
            channel.write(ByteBuffer.wrap((kind(i) == READS_NOTHING ? begin.repeat(20) : begin).getBytes(StandardCharsets.US_ASCII)));
            channels[i] = channel;
        } catch (IOException e) {
            troubles.add(e);
        }
    }

    private static int kind(int i) {
        return i % BEGINNINGS.size();
    }

    private void dawdle() {
        for (int i = 0; i < channels.length; i++) {
            if (kind(i) < READS_NOTHING && !another(channels[i])) {
                again(i);
            }
        }
    }

    /** Whether it took one more byte; one that has been answered or cut does not. */
    private static boolean another(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(1)) == 0 && channel.write(ByteBuffer.wrap(new byte[] {'a'})) == 1;
        } catch (IOException cutOff) {
            return false;
        }
    }

    private void again(int i) {
        cut++;
        close(channels[i]);
        open(i);
    }

    private void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            troubles.add(e);
        }
    }

    @Override
    public void close() {
        clock.shutdown();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(clock::isTerminated);
        for (SocketChannel channel : channels) {
            close(channel);
        }
        if (!troubles.isEmpty()) {
            throw new UncheckedIOException(troubles.remove());
        }
    }
}
