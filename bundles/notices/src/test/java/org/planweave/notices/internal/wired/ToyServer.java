package org.planweave.notices.internal.wired;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server with one bad habit. */
public final class ToyServer implements AutoCloseable {

    /** What it does. */
    public enum Habit {
        /** keeps the message and goes away without saying so */
        KEEPS_AND_VANISHES,
        /** knows nobody */
        KNOWS_NOBODY,
        /** is busy, for now */
        IS_BUSY,
        /** takes the call and says nothing */
        IS_SILENT,
        NONE
    }

    private final ServerSocket door;
    private final List<Socket> calls = new CopyOnWriteArrayList<>();
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private volatile Habit habit;

    public ToyServer(Habit habit) {
        this.habit = habit;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread listening = new Thread(this::listen, "toy-mail-server");
        listening.setDaemon(true);
        listening.start();
    }

    public int port() {
        return door.getLocalPort();
    }

    public void becomes(Habit other) {
        habit = other;
    }

    /** The Message-IDs of what it kept, each time that it did. */
    public List<String> kept() {
        return kept.stream().flatMap(String::lines).filter(line -> line.startsWith("Message-ID:")).toList();
    }

    private void listen() {
        while (!door.isClosed()) {
            try (Socket call = door.accept()) {
                calls.add(call);
                answer(call);
            } catch (SocketException e) {
                // The other side, or the test, has hung up.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void answer(Socket call) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(call.getInputStream(), StandardCharsets.US_ASCII));
        if (habit != Habit.IS_SILENT) {
            say(call, "220 toy");
        }
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
            switch (word) {
                case "RCPT" -> say(call, habit == Habit.KNOWS_NOBODY ? "550 5.1.1 No such user here"
                        : habit == Habit.IS_BUSY ? "451 4.3.2 Busy, try again later" : "250 ok");
                case "DATA" -> {
                    say(call, "354 go on");
                    kept.add(message(in));
                    if (habit == Habit.KEEPS_AND_VANISHES) {
                        return;
                    }
                    say(call, "250 kept");
                }
                case "QUIT" -> {
                    say(call, "221 bye");
                    return;
                }
                default -> say(call, "250 ok");
            }
        }
    }

    private static String message(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        return message.toString();
    }

    private static void say(Socket call, String line) throws IOException {
        call.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        call.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket call : calls) {
                call.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
