package org.planweave.core.internal.life;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the bones of a zip file: its directory, and before every entry the header that says the same again. One that can be read in
 * two ways, so that whoever judges it sees another jar than whoever runs it, is none for us.
 */
final class ZipShape {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int LARGEST_DIRECTORY = 8 << 20;
    private static final int SIZE_FOLLOWS = 8;
    private static final int ENCRYPTED = 1;
    private static final int DEFLATED = 8;
    private static final int UNIX = 3;
    private static final int FILE_KIND = 0xF000;

    private final RandomAccessFile file;
    private final long length;

    private ZipShape(RandomAccessFile file) throws IOException {
        this.file = file;
        this.length = file.length();
    }

    /** What the directory says of an entry. */
    private record Entry(byte[] rawName, String name, int flags, int method, int time, int day, long crc, long packed, long size,
            long at) {}

    /** @throws ModuleRefused if the file is not one whole, plain zip file */
    static void demand(Path path) throws ModuleRefused, IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            new ZipShape(file).demand();
        }
    }

    private void demand() throws ModuleRefused, IOException {
        if (length < END_LENGTH) {
            throw notWhole();
        }
        ByteBuffer end = at(length - END_LENGTH, END_LENGTH);
        int count = u2(end, 10);
        long size = u4(end, 12);
        long start = u4(end, 16);
        if (end.getInt(0) != END || u2(end, 20) != 0) {
            throw notWhole();
        }
        boolean oneDisk = u2(end, 4) == 0 && u2(end, 6) == 0 && u2(end, 8) == count;
        if (!oneDisk || start + size != length - END_LENGTH || size > LARGEST_DIRECTORY) {
            throw notPlain("its directory is not where it says");
        }
        List<Entry> entries = directory(at(start, (int) size), count);
        EntryNames.demand(entries.stream().map(Entry::name).toList());
        inARow(entries, start);
    }

    private List<Entry> directory(ByteBuffer bytes, int count) throws ModuleRefused {
        List<Entry> entries = new ArrayList<>();
        while (bytes.remaining() >= CENTRAL_LENGTH) {
            ByteBuffer head = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
            int nameLength = u2(head, 28);
            int whole = CENTRAL_LENGTH + nameLength + u2(head, 30) + u2(head, 32);
            if (head.getInt(0) != CENTRAL || whole > head.remaining()) {
                throw notPlain("its directory cannot be read");
            }
            byte[] name = new byte[nameLength];
            head.get(CENTRAL_LENGTH, name);
            Entry entry = new Entry(name, text(name), u2(head, 8), u2(head, 10), u2(head, 12), u2(head, 14), u4(head, 16), u4(head, 20),
                    u4(head, 24), u4(head, 42));
            refuseKind(entry, u2(head, 4) >> 8, (int) (u4(head, 38) >> 16), u2(head, 34));
            entries.add(entry);
            bytes.position(bytes.position() + whole);
        }
        if (bytes.hasRemaining() || entries.size() != count) {
            throw notPlain("its directory counts other entries than it holds");
        }
        return entries;
    }

    private static void refuseKind(Entry entry, int system, int mode, int disk) throws ModuleRefused {
        int kind = mode & FILE_KIND;
        boolean ordinary = system != UNIX || kind == 0 || kind == 0x8000 || kind == 0x4000;
        if (!ordinary) {
            throw new ModuleRefused("The jar holds a link or a device, “" + entry.name() + "”. A module holds plain files only.");
        }
        if ((entry.flags() & ENCRYPTED) != 0) {
            throw new ModuleRefused("Its entry “" + entry.name() + "” is encrypted, so nobody can check it.");
        }
        if (entry.method() != 0 && entry.method() != DEFLATED || disk != 0) {
            throw notPlain("“" + entry.name() + "” is packed in a way that Java does not read");
        }
        if (entry.name().endsWith("/") && entry.size() != 0) {
            throw notPlain("the folder “" + entry.name() + "” holds bytes as if it were a file");
        }
    }

    /** Every byte belongs to exactly one entry: nothing before, between or behind them, and no two share any. */
    private void inARow(List<Entry> entries, long directory) throws ModuleRefused, IOException {
        long expected = 0;
        for (Entry entry : entries.stream().sorted(Comparator.comparingLong(Entry::at)).toList()) {
            if (entry.at() != expected || entry.at() + LOCAL_LENGTH > directory) {
                throw notPlain("there are bytes before “" + entry.name() + "” that belong to no entry, or to two");
            }
            expected = end(entry, directory);
        }
        if (expected != directory) {
            throw notPlain("there are bytes behind its last entry that belong to none");
        }
    }

    private long end(Entry entry, long directory) throws ModuleRefused, IOException {
        ByteBuffer head = at(entry.at(), LOCAL_LENGTH);
        byte[] name = new byte[u2(head, 26)];
        long content = entry.at() + LOCAL_LENGTH + name.length + u2(head, 28);
        if (head.getInt(0) != LOCAL || content + entry.packed() > directory) {
            throw notPlain("“" + entry.name() + "” is not where the directory says");
        }
        file.readFully(name);
        boolean later = (entry.flags() & SIZE_FOLLOWS) != 0;
        boolean same = Arrays.equals(name, entry.rawName()) && u2(head, 6) == entry.flags() && u2(head, 8) == entry.method()
                && u2(head, 10) == entry.time() && u2(head, 12) == entry.day()
                && said(head, 14, entry.crc(), later) && said(head, 18, entry.packed(), later) && said(head, 22, entry.size(), later);
        if (!same) {
            throw notPlain("what is said before “" + entry.name() + "” is not what the directory says of it");
        }
        long end = content + entry.packed();
        return later ? end + descriptor(entry, end, directory) : end;
    }

    private static boolean said(ByteBuffer head, int at, long value, boolean later) {
        long here = u4(head, at);
        return here == value || later && here == 0;
    }

    private int descriptor(Entry entry, long at, long directory) throws ModuleRefused, IOException {
        int most = (int) Math.min(16, directory - at);
        ByteBuffer bytes = most < 12 ? ByteBuffer.allocate(16) : at(at, most);
        int skip = bytes.getInt(0) == DESCRIPTOR && most == 16 ? 4 : 0;
        if (most < 12 || u4(bytes, skip) != entry.crc() || u4(bytes, skip + 4) != entry.packed() || u4(bytes, skip + 8) != entry.size()) {
            throw notPlain("what is said behind “" + entry.name() + "” is not what the directory says of it");
        }
        return skip + 12;
    }

    private ByteBuffer at(long position, int count) throws IOException {
        byte[] bytes = new byte[count];
        file.seek(position);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(byte[] name) throws ModuleRefused {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
        } catch (CharacterCodingException e) {
            throw notPlain("the name of an entry is not UTF-8");
        }
    }

    private static int u2(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private static long u4(ByteBuffer bytes, int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }

    private static ModuleRefused notWhole() {
        return new ModuleRefused("The file is not a whole jar: it may have been cut short on its way. Send it again.");
    }

    private static ModuleRefused notPlain(String why) {
        return new ModuleRefused("The file is not a plain jar: " + why + ". Build it again, and send it unchanged.");
    }
}
