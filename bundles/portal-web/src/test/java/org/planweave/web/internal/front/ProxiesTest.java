package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {

    private final Proxies proxies = new Proxies("127.0.0.1", "10.0.0.7");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "127.0.0.1 | 192.0.2.9                          | 192.0.2.9",
        "127.0.0.1 | 2001:db8::17                       | 2001:db8::17",
        "127.0.0.1 | 198.51.100.1, 192.0.2.9            | 192.0.2.9",
        "127.0.0.1 | 198.51.100.1, 192.0.2.9, 10.0.0.7  | 192.0.2.9",
        "127.0.0.1 | 10.0.0.7                           | 127.0.0.1",
        "127.0.0.1 | 192.0.2.9, <script>                | 127.0.0.1",
        "127.0.0.1 | unknown                            | 127.0.0.1",
        "192.0.2.1 | 198.51.100.1                       | 192.0.2.1",
        "10.0.0.8  | 198.51.100.1                       | 10.0.0.8"})
    void believesOnlyWhatAProxyOfOursSaw(String from, String header, String client) {
        assertThat(proxies.seen(request(from, List.of(header))).getRemoteAddr()).isEqualTo(client);
    }

    @Test
    void severalHeadersAreOneList() {
        assertThat(proxies.seen(request("127.0.0.1", List.of("198.51.100.1", "192.0.2.9"))).getRemoteAddr()).isEqualTo("192.0.2.9");
    }

    @Test
    void withoutTheHeaderItIsTheProxyItself() {
        assertThat(proxies.seen(request("127.0.0.1", List.of())).getRemoteAddr()).isEqualTo("127.0.0.1");
    }

    @Test
    void nobodyIsBelievedUnlessNamed() {
        HttpServletRequest request = request("127.0.0.1", List.of("192.0.2.9"));

        assertThat(new Proxies().seen(request)).isSameAs(request);
    }

    private static HttpServletRequest request(String from, List<String> forwarded) {
        return (HttpServletRequest) Proxy.newProxyInstance(HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class}, (self, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> from;
                    case "getHeaders" -> Collections.enumeration(arguments[0].equals("X-Forwarded-For") ? forwarded : List.of());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
