package org.planweave.web.internal.front;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Speaks clamd's INSTREAM as far as the portal asks for it, and misbehaves when told to. */
final class ToyClamd implements AutoCloseable {

    /** What it does after it was shown a file. */
    enum Mood { WORKS, TALKS, CUTS, HANGS, STOPS_READING, HALF_AN_ANSWER, SAYS_NOTHING, TAKES_LITTLE }

    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
    private static final int LITTLE = 1000;

    final List<String> shown = new CopyOnWriteArrayList<>();
    volatile Mood mood = Mood.WORKS;
    private final CountDownLatch end = new CountDownLatch(1);
    private final ServerSocketChannel server;
    private final String address;
    private final Thread thread;

    private ToyClamd(ServerSocketChannel server, SocketAddress place, String address) throws IOException {
        this.server = server.bind(place);
        this.address = address.isEmpty() ? "tcp://127.0.0.1:" + ((InetSocketAddress) server.getLocalAddress()).getPort() : address;
        thread = new Thread(this::work, "toy-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    static ToyClamd tcp() throws IOException {
        return new ToyClamd(ServerSocketChannel.open(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), "");
    }

    static ToyClamd unix(Path socket) throws IOException {
        return new ToyClamd(ServerSocketChannel.open(StandardProtocolFamily.UNIX), UnixDomainSocketAddress.of(socket), "unix:" + socket);
    }

    String address() {
        return address;
    }

    private void work() {
        while (server.isOpen()) {
            try (SocketChannel one = server.accept()) {
                serve(one);
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                // Whoever asked went away; the next may come.
                continue;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void serve(SocketChannel channel) throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            say(channel, "UNKNOWN COMMAND\0");
            return;
        }
        if (mood == Mood.STOPS_READING) {
            end.await();
            return;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
            if (mood == Mood.TAKES_LITTLE && file.size() > LITTLE) {
                say(channel, "INSTREAM size limit exceeded. ERROR\0");
                return;
            }
            if (mood == Mood.CUTS) {
                return;
            }
        }
        shown.add(file.toString(StandardCharsets.UTF_8));
        answer(channel, file.toString(StandardCharsets.UTF_8).startsWith(EICAR) ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
    }

    private void answer(SocketChannel channel, String answer) throws IOException, InterruptedException {
        switch (mood) {
            case TALKS -> say(channel, "stream: OK I suppose\0");
            case HANGS -> end.await();
            case HALF_AN_ANSWER -> say(channel, "stream: OK");
            case SAYS_NOTHING -> channel.close();
            default -> say(channel, answer);
        }
    }

    private static void say(SocketChannel channel, String words) throws IOException {
        channel.write(ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns when nobody is served any more: who waits in accept may take one more after the door was closed. */
    @Override
    public void close() {
        end.countDown();
        try {
            server.close();
            thread.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
