package org.planweave.core.internal.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class NoExitTest {

    /** Ends the process in each of the three ways. */
    public static final class Ends implements IntConsumer {
        @Override
        public void accept(int how) {
            switch (how) {
                case 0 -> System.exit(7);
                case 1 -> Runtime.getRuntime().exit(7);
                default -> Runtime.getRuntime().halt(7);
            }
        }
    }

    @Test
    void callsThatWouldEndTheProcessFailInstead() throws Exception {
        IntConsumer ends = woven();
        for (int how = 0; how < 3; how++) {
            int way = how;
            assertThatThrownBy(() -> ends.accept(way)).hasMessage("A module tried to end the portal with status 7.");
        }
    }

    @Test
    void aClassWithoutSuchCallsStaysAsItIs() throws IOException {
        assertThat(NoExit.without(code(NoExitTest.class))).isEmpty();
    }

    private static IntConsumer woven() throws Exception {
        assertThat(NoExit.mayEnd(code(Ends.class))).isTrue();
        byte[] code = NoExit.without(code(Ends.class));
        assertThat(code).isNotEmpty();
        ClassLoader loader = new ClassLoader(NoExitTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                return name.equals(Ends.class.getName()) ? defineClass(name, code, 0, code.length) : super.loadClass(name, resolve);
            }
        };
        return (IntConsumer) loader.loadClass(Ends.class.getName()).getConstructor().newInstance();
    }

    private static byte[] code(Class<?> type) throws IOException {
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class"))) {
            return in.readAllBytes();
        }
    }
}
