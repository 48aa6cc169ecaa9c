package org.planweave.core.internal.life;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * A sound module with one entry of zeros more, which is small while it is packed.
 *
 * @param real what it unpacks to
 * @param said what the jar says it unpacks to, in both places
 */
record Bomb(long real, long said) {

    private static final byte[] NAME = "data/zeros".getBytes(StandardCharsets.UTF_8);
    private static final int END = 22;

    static Bomb of(long real, long said) {
        return new Bomb(real, said);
    }

    Path write(Path folder) throws IOException {
        byte[] sound = Files.readAllBytes(CraftedJar.sound().write(folder));
        ByteBuffer all = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN);
        int start = all.getInt(sound.length - 6);
        short count = (short) (all.getShort(sound.length - 12) + 1);
        byte[] packed = packed();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Arrays.copyOf(sound, start));
        out.write(head(0x04034b50, 30, packed.length).array());
        out.write(NAME);
        out.write(packed);
        int directory = out.size();
        out.write(Arrays.copyOfRange(sound, start, sound.length - END));
        out.write(head(0x02014b50, 46, packed.length).putInt(42, start).array());
        out.write(NAME);
        out.write(ByteBuffer.allocate(END).order(ByteOrder.LITTLE_ENDIAN).putInt(0x06054b50).putInt(0).putShort(count).putShort(count)
                .putInt(out.size() - directory).putInt(directory).array());
        return Files.write(Files.createTempFile(folder, "bomb", ".jar"), out.toByteArray());
    }

    /** Both heads say the same, two bytes later in the directory. Nobody comes so far as to count the sum. */
    private ByteBuffer head(int kind, int length, int packed) {
        ByteBuffer head = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(kind).putShort((short) 20);
        if (length == 46) {
            head.putShort((short) 20);
        }
        return head.putShort((short) 0).putShort((short) 8).putInt(0).putInt(0).putInt(packed).putInt((int) said)
                .putShort((short) NAME.length);
    }

    private byte[] packed() {
        Deflater deflater = new Deflater(9, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 20];
        byte[] piece = new byte[1 << 16];
        for (long done = 0; done < real; done += block.length) {
            deflater.setInput(block);
            while (!deflater.needsInput()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return out.toByteArray();
    }
}
