package org.planweave.core.internal.life;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The classes of a jar that are kept in tables, as they say themselves and as it lists them. One that is not listed, or listed and not
 * there, is noticed by nobody until a person first uses it.
 */
final class Entities {

    private static final String ENTITY = "Ljakarta/persistence/Entity;";
    private static final Pattern LISTED = Pattern.compile("<class>\\s*([^<\\s]+)\\s*</class>");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final String LIST = "META-INF/persistence.xml";

    private final Set<String> classes = new TreeSet<>();
    private final Set<String> listed = new TreeSet<>();

    static boolean isList(String name) {
        return name.equals(LIST);
    }

    /** Looks at a class. What the name of its entry says is what it is loaded by. */
    void look(String name, byte[] code) {
        if (isEntity(code)) {
            classes.add(name.substring(0, name.length() - ".class".length()).replace('/', '.'));
        }
    }

    void list(String xml) {
        Matcher one = LISTED.matcher(COMMENT.matcher(xml).replaceAll(""));
        while (one.find()) {
            listed.add(one.group(1));
        }
    }

    /**
     * What is not as it should be, in plain sentences.
     *
     * @param said those that the module's annotation names
     */
    List<String> faults(Collection<String> said, Predicate<String> isThere) {
        List<String> faults = new ArrayList<>();
        for (String entity : classes) {
            List<String> missing = new ArrayList<>();
            if (!listed.contains(entity)) {
                missing.add(LIST);
            }
            if (!said.contains(entity)) {
                missing.add("the entities of its @PlanweaveModule");
            }
            if (!missing.isEmpty()) {
                faults.add("Its entity " + EntryNames.shown(entity) + " is missing from " + String.join(" and from ", missing)
                        + ", so it would fail when it is first used. List it there.");
            }
        }
        gone(listed, isThere, "Its " + LIST + " lists ", faults);
        gone(new TreeSet<>(said), isThere, "Its @PlanweaveModule names the entity ", faults);
        return faults;
    }

    private static void gone(Set<String> names, Predicate<String> isThere, String says, List<String> faults) {
        names.stream().filter(name -> !isThere.test(name.replace('.', '/') + ".class")).forEach(name -> faults.add(
                says + EntryNames.shown(name) + ", which is not in the jar. Take it out there, or build it anew (mvn clean package)."));
    }

    private static boolean isEntity(byte[] code) {
        if (!new String(code, StandardCharsets.ISO_8859_1).contains(ENTITY)) {
            // As most: what is not even named need not be looked for.
            return false;
        }
        boolean[] entity = new boolean[1];
        try {
            new ClassReader(code).accept(new ClassVisitor(Opcodes.ASM9) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
                    entity[0] |= descriptor.equals(ENTITY);
                    return null;
                }
            }, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (RuntimeException e) {
            // A class that cannot be read is none that Java would load: whoever needs it says so when the module starts.
            return false;
        }
        return entity[0];
    }
}
