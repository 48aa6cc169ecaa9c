package org.planweave.itests.negative;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.rmi.registry.LocateRegistry;

/** Objects that do something as soon as somebody reads them as such. */
final class Trap {

    private Trap() {}

    /** An object of Java that opens a line to this port of this machine while it is being read; its class is in every Java. */
    static byte[] opensALineTo(int port) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(LocateRegistry.getRegistry("127.0.0.1", port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
