package org.planweave.core.internal.life;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;
import org.planweave.api.host.Exits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a module from ending the process by accident: its calls of {@code System.exit} and the like, mostly those of a library that it
 * embeds, fail instead. No boundary against malice, for there are other ways; a signed module is trusted.
 */
final class NoExit implements WeavingHook {

    private static final Logger LOG = LoggerFactory.getLogger(NoExit.class);
    private static final String TARGET = Exits.class.getName().replace('.', '/');
    private static final List<byte[]> NAMES = List.of("exit".getBytes(StandardCharsets.US_ASCII), "halt".getBytes(StandardCharsets.US_ASCII));

    @Override
    public void weave(WovenClass woven) {
        if (!woven.getBundleWiring().getBundle().getLocation().startsWith("planweave-module:") || !mayEnd(woven.getBytes())) {
            return;
        }
        byte[] without = without(woven.getBytes());
        if (without.length > 0) {
            LOG.info("{} would end the process; it cannot", woven.getClassName());
            woven.setBytes(without);
            woven.getDynamicImports().add(Exits.class.getPackageName());
        }
    }

    /** Most classes do not even have the words in them. */
    static boolean mayEnd(byte[] code) {
        return NAMES.stream().anyMatch(name -> holds(code, name));
    }

    private static boolean holds(byte[] code, byte[] name) {
        for (int at = 0; at <= code.length - name.length; at++) {
            int same = 0;
            while (same < name.length && code[at + same] == name[same]) {
                same++;
            }
            if (same == name.length) {
                return true;
            }
        }
        return false;
    }

    /** The class with those calls replaced; empty if it has none. */
    static byte[] without(byte[] code) {
        ClassReader reader = new ClassReader(code);
        ClassWriter writer = new ClassWriter(reader, 0);
        boolean[] changed = new boolean[1];
        reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
                return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {
                    @Override
                    public void visitMethodInsn(int opcode, String owner, String called, String type, boolean onInterface) {
                        if (!ends(owner, called, type)) {
                            super.visitMethodInsn(opcode, owner, called, type, onInterface);
                            return;
                        }
                        changed[0] = true;
                        super.visitMethodInsn(Opcodes.INVOKESTATIC, TARGET, "refuse",
                                opcode == Opcodes.INVOKESTATIC ? "(I)V" : "(Ljava/lang/Runtime;I)V", false);
                    }
                };
            }
        }, 0);
        return changed[0] ? writer.toByteArray() : new byte[0];
    }

    private static boolean ends(String owner, String called, String type) {
        return type.equals("(I)V") && (owner.equals("java/lang/System") && called.equals("exit")
                || owner.equals("java/lang/Runtime") && (called.equals("exit") || called.equals("halt")));
    }
}
