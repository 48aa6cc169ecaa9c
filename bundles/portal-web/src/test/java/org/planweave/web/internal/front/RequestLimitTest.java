package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequestLimitTest {

    private final RequestLimit limit = new RequestLimit(Duration.ofMillis(40));
    private final AtomicBoolean answering = new AtomicBoolean();
    private final CountDownLatch asked = new CountDownLatch(3);

    @AfterEach
    void stop() {
        limit.stop();
    }

    @Test
    void aRequestThatHangsIsInterruptedAndTheNextOneIsNot() {
        assertThatThrownBy(() -> {
            try (RequestLimit.Watched watched = limit.watch(exchange())) {
                new CountDownLatch(1).await(30, TimeUnit.SECONDS);
            }
        }).isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anAnswerThatIsBeingSentIsLeftAlone() throws InterruptedException {
        answering.set(true);
        try (RequestLimit.Watched watched = limit.watch(exchange())) {
            assertThat(asked.await(30, TimeUnit.SECONDS)).as("it was looked at three times, and left").isTrue();
        }
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private Exchange exchange() {
        HttpServletRequest request = (HttpServletRequest) proxy(HttpServletRequest.class);
        HttpServletResponse response = (HttpServletResponse) proxy(HttpServletResponse.class);
        return new Exchange(request, response, false);
    }

    private Object proxy(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> switch (method.getName()) {
            case "isCommitted" -> {
                asked.countDown();
                yield answering.get();
            }
            case "isSecure" -> false;
            case "getRequestURI" -> "/surveys";
            case "getMethod" -> "GET";
            default -> null;
        });
    }
}
