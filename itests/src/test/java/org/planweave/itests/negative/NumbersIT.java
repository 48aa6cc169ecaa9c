package org.planweave.itests.negative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planweave.itests.matrix.Sheet;

/** How many things are tried by name, kind by kind, here and in the classes of the bundles that {@code kinds.csv} names. */
class NumbersIT {

    private static final int LEAST_OF_ALL = 600;
    private static final Pattern TEST = Pattern.compile("(?m)^ {4}@(Test|ParameterizedTest|OnBothDatabases)\\b");

    /** A method elsewhere counts as one, with however many values it is tried. */
    @Test
    void enoughIsTriedOfEachKind() throws Exception {
        List<String> told = new ArrayList<>();
        List<String> tooFew = new ArrayList<>();
        int all = 0;
        for (Map<String, String> kind : Sheet.read("negative/kinds.csv")) {
            int here = 0;
            for (String name : kind.get("here").split(" ")) {
                here += cases(Class.forName(NumbersIT.class.getPackageName() + "." + name));
            }
            int elsewhere = 0;
            for (String name : kind.get("elsewhere").split(" ")) {
                elsewhere += methods(name);
            }
            told.add(kind.get("kind") + " " + here + " + " + elsewhere);
            all += here + elsewhere;
            if (here + elsewhere < Integer.parseInt(kind.get("least"))) {
                tooFew.add(kind.get("kind") + ": " + (here + elsewhere) + " instead of " + kind.get("least"));
            }
        }
        System.out.println("Negative tests, here + in the bundles: " + String.join(", ", told) + "; all " + all);
        assertThat(tooFew).isEmpty();
        assertThat(all).isGreaterThanOrEqualTo(LEAST_OF_ALL);
    }

    private static int cases(Class<?> type) throws ReflectiveOperationException {
        int cases = 0;
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Test.class)) {
                cases++;
            } else if (method.isAnnotationPresent(ParameterizedTest.class)) {
                cases += method.isAnnotationPresent(ValueSource.class) ? method.getAnnotation(ValueSource.class).strings().length
                        : size(type.getDeclaredMethod(method.getAnnotation(MethodSource.class).value()[0]).invoke(null));
            }
        }
        assertThat(cases).as(type.getSimpleName()).isPositive();
        return cases;
    }

    private static int size(Object source) {
        return source instanceof Collection<?> list ? list.size() : (int) ((Stream<?>) source).count();
    }

    private static int methods(String name) throws IOException {
        int methods = 0;
        for (String part : new String[] {"bundles", "guards"}) {
            try (Stream<Path> files = Files.find(Path.of("..", part), 20, (file, any) -> file.endsWith(name + ".java"))) {
                for (Path file : files.toList()) {
                    methods += (int) TEST.matcher(Files.readString(file)).results().count();
                }
            }
        }
        assertThat(methods).as("%s, which kinds.csv names", name).isPositive();
        return methods;
    }
}
