package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.planweave.api.Problem;

/** What slow senders can hold: a bounded number of threads for a bounded time, and no more memory than they have sent. */
class ArrivalsTest {

    private static final int FOUR_MB = 4 << 20;

    private final Arrivals arrivals = new Arrivals(2, 3);
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger sent = new AtomicInteger();

    @Test
    void oneAddressHasSomePlacesAndAllTogetherHaveMore() {
        Arrivals.Place first = arrivals.take("192.0.2.1");
        arrivals.take("192.0.2.1");
        assertThatThrownBy(() -> arrivals.take("192.0.2.1")).asInstanceOf(type(Problem.class)).returns(429, Problem::status);
        arrivals.take("192.0.2.2");
        assertThatThrownBy(() -> arrivals.take("192.0.2.3")).asInstanceOf(type(Problem.class)).returns(503, Problem::status);
        first.close();
        assertThatCode(() -> arrivals.take("192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void whoSendsTooSlowlyIsToldAndGivesThePlaceBack() throws IOException {
        Body body = new Body(FOUR_MB, FOUR_MB, new Arrivals(1, 1), nanos::get);
        Exchange slow = exchange(FOUR_MB, TimeUnit.SECONDS.toNanos(1));
        assertThatThrownBy(() -> body.take(slow)).asInstanceOf(type(Problem.class)).returns(408, Problem::status);
        assertThat(sent).as("bytes that it had time for").hasValueBetween(10, 20);

        Exchange quick = exchange(3, 1);
        body.take(quick);
        assertThat(quick.bytes().orElseThrow()).hasSize(3);
    }

    @Test
    void takesNoMoreRoomThanHasBeenSent() {
        Body body = new Body(FOUR_MB, FOUR_MB, new Arrivals(1, 1), nanos::get);
        long before = allocated();
        assertThatThrownBy(() -> body.take(exchange(FOUR_MB, TimeUnit.MINUTES.toNanos(1)))).isInstanceOf(Problem.class);
        assertThat(allocated() - before).isLessThan(FOUR_MB / 4);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** A form that comes a byte at a time. */
    private Exchange exchange(int length, long nanosForAByte) {
        sent.set(0);
        ServletInputStream in = new ServletInputStream() {

            @Override
            public int read() {
                nanos.addAndGet(nanosForAByte);
                return sent.getAndIncrement() < length ? 'a' : -1;
            }

            @Override
            public int read(byte[] buffer, int from, int room) {
                int one = read();
                buffer[from] = (byte) one;
                return one < 0 ? -1 : 1;
            }

            @Override
            public boolean isFinished() {
                return sent.get() >= length;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("Nobody waits for it.");
            }
        };
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class}, (self, method, arguments) -> switch (method.getName()) {
                    case "getInputStream" -> in;
                    case "getContentType" -> "application/json";
                    case "getContentLength" -> length;
                    case "getContentLengthLong" -> (long) length;
                    case "getRemoteAddr" -> "192.0.2.1";
                    case "isSecure" -> false;
                    case "getRequestURI" -> "/sign-in";
                    case "getMethod" -> "POST";
                    default -> null;
                });
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(HttpServletResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class}, (self, method, arguments) -> null);
        return new Exchange(request, response, false);
    }
}
