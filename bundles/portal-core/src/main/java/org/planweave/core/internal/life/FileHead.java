package org.planweave.core.internal.life;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first bytes of a file of a jar tell: for which Java a class was made, and whether it is a program for the machine itself. */
final class FileHead {

    static final int LENGTH = 8;
    private static final int JAVA_1 = 44;
    private static final int CLASS = 0xCAFEBABE;
    private static final int ELF = 0x7F454C46;
    private static final Set<Integer> MACH = Set.of(0xFEEDFACE, 0xFEEDFACF, 0xCEFAEDFE, 0xCFFAEDFE);
    private static final Pattern FOR_NEWER = Pattern.compile("META-INF/versions/(\\d{1,4})/.*");
    private static final Pattern OF_THE_HOST = Pattern.compile("(java|org/planweave/(api|ui|core|web|cli)|org/osgi/framework)/.*");

    private FileHead() {}

    /** Why a module may not bring this file, in a plain sentence; empty if it may. */
    static Optional<String> fault(String name, byte[] head) {
        boolean isClass = name.endsWith(".class");
        if (isClass && !name.endsWith("module-info.class") && !isForNewerJava(name)) {
            return faultOfClass(name, head);
        }
        if (!isClass && isNative(name, head)) {
            return Optional.of("The jar brings native code, " + EntryNames.shown(name) + ", which a module may not.");
        }
        return Optional.empty();
    }

    private static Optional<String> faultOfClass(String name, byte[] head) {
        if (head.length < LENGTH || ByteBuffer.wrap(head).getInt() != CLASS) {
            return Optional.of("Its entry " + EntryNames.shown(name) + " is no class, though it is called one. Build it again.");
        }
        int java = Short.toUnsignedInt(ByteBuffer.wrap(head).getShort(6)) - JAVA_1;
        if (java > Runtime.version().feature()) {
            return Optional.of("Its class " + EntryNames.shown(name) + " is made for Java " + java + "; this portal runs on "
                    + Runtime.version().feature() + ". Build it with --release " + Runtime.version().feature() + ".");
        }
        if (OF_THE_HOST.matcher(name.replaceFirst("^META-INF/versions/\\d+/", "")).matches()) {
            return Optional.of("The jar brings a class of the portal or of Java, " + EntryNames.shown(name)
                    + ". A module imports those; leave it out.");
        }
        return Optional.empty();
    }

    private static boolean isForNewerJava(String name) {
        Matcher version = FOR_NEWER.matcher(name);
        return version.matches() && Integer.parseInt(version.group(1)) > Runtime.version().feature();
    }

    private static boolean isNative(String name, byte[] head) {
        if (name.matches("(?i).*\\.(so|dll|dylib|jnilib)(\\.\\d+)*+")) {
            return true;
        }
        if (head.length < LENGTH) {
            return false;
        }
        int first = ByteBuffer.wrap(head).getInt();
        return first == ELF || MACH.contains(first);
    }
}
