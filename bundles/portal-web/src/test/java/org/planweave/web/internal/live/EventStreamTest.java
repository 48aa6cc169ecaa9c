package org.planweave.web.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a reader that takes nothing, or has gone. */
class EventStreamTest {

    private final Network network = new Network();
    private final List<String> calls = new ArrayList<>();
    private EventStream stream;

    /** The way to the page: takes what it is given while it is open. */
    private static final class Network extends ServletOutputStream {
        private final StringBuilder taken = new StringBuilder();
        private boolean open = true;
        private boolean broken;

        @Override
        public boolean isReady() {
            return open;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            taken.append("listening ");
        }

        @Override
        public void write(int one) {
            taken.append((char) one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (broken) {
                throw new IOException("broken pipe");
            }
            taken.append(new String(bytes, from, length, StandardCharsets.UTF_8));
        }

        @Override
        public void flush() {
            taken.append('|');
        }
    }

    @BeforeEach
    void begin() throws IOException {
        ClassLoader loader = EventStreamTest.class.getClassLoader();
        ServletResponse response = (ServletResponse) Proxy.newProxyInstance(loader, new Class<?>[] {ServletResponse.class},
                (proxy, method, arguments) -> network);
        AsyncContext context = (AsyncContext) Proxy.newProxyInstance(loader, new Class<?>[] {AsyncContext.class},
                (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return method.getName().equals("getResponse") ? response : null;
                });
        stream = new EventStream(context, () -> calls.add("gone"));
        stream.begin();
    }

    @Test
    void waitsForTheNetworkAndThenWritesAll() {
        stream.send("a");
        assertThat(network.taken).as("not before the server says so").hasToString("listening ");
        stream.onWritePossible();
        network.open = false;
        stream.send("b");
        stream.send("c");
        assertThat(stream.isBehind()).isTrue();
        network.open = true;
        stream.onWritePossible();

        assertThat(network.taken).hasToString("listening a|bc|");
        assertThat(stream.isBehind()).isFalse();
    }

    @Test
    void aReaderThatTakesNothingIsGivenUp() {
        stream.onWritePossible();
        network.open = false;
        for (int i = 0; i < 64; i++) {
            stream.send("x");
        }
        assertThat(calls).doesNotContain("gone");
        stream.send("one more");
        stream.send("after the end");

        assertThat(calls).containsOnlyOnce("gone").containsOnlyOnce("complete");
        assertThat(stream.isBehind()).isFalse();
    }

    @Test
    void aPageThatHasGoneIsForgotten() {
        stream.onWritePossible();
        network.broken = true;
        stream.send("a");

        assertThat(calls).containsOnlyOnce("gone").containsOnlyOnce("complete");
    }
}
