package org.planweave.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ports of this machine: one that is free, and what a process listens on, from the kernel's own tables. */
public final class Sockets {

    private static final int ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENING = "0A";

    private Sockets() {}

    /** A port of loopback that nobody has just now. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The addresses and ports as the kernel writes them: hexadecimal, {@code 0100007F:1FF5} for 127.0.0.1, port 8181. */
    public static List<String> listening(long pid) {
        Set<String> inodes = inodes(pid);
        return Stream.of("tcp", "tcp6").flatMap(table -> lines(Path.of("/proc", String.valueOf(pid), "net", table)).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length > INODE && words[STATE].equals(LISTENING) && inodes.contains(words[INODE]))
                .map(words -> words[ADDRESS])
                .toList();
    }

    public static boolean isLoopback(String address) {
        return address.matches("(0100007F|0{16}F{4}0{4}0100007F|0{16}FFFF00000100007F|0{24}01000000):[0-9A-F]{4}");
    }

    private static Set<String> inodes(long pid) {
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return open.map(Sockets::target).filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring(8, target.length() - 1)).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String target(Path open) {
        try {
            return Files.readSymbolicLink(open).toString();
        } catch (IOException e) {
            return "closed meanwhile";
        }
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
