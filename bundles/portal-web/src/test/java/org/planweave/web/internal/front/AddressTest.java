package org.planweave.web.internal.front;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.planweave.api.Problem;

class AddressTest {

    private final Address address = new Address("plans.marrowdale.example");

    @ParameterizedTest
    @CsvSource({"plans.marrowdale.example, 192.0.2.7", "PLANS.marrowdale.example:443, 192.0.2.7", "localhost:8181, 192.0.2.7",
        "192.0.2.7:8181, 192.0.2.7", "[2001:db8::1]:8181, 2001:db8::1"})
    void answersToItsNamesAndToTheAddressItself(String host, String came) {
        assertThatCode(() -> address.check(exchange(host, came))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"evil.example, 192.0.2.7", "192.0.2.8:8181, 192.0.2.7", "plans.marrowdale.example.evil.example, 192.0.2.7"})
    void answersToNothingElse(String host, String came) {
        assertThatThrownBy(() -> address.check(exchange(host, came))).isInstanceOf(Problem.class)
                .hasMessageContaining("not reached by that name");
    }

    private static Exchange exchange(String host, String came) {
        HttpServletRequest request = proxy(HttpServletRequest.class, host, came);
        return new Exchange(request, proxy(HttpServletResponse.class, host, came), false);
    }

    private static <T> T proxy(Class<T> type, String host, String came) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) ->
                switch (method.getName()) {
                    case "getHeader" -> arguments[0].equals("Host") ? host : null;
                    case "getLocalAddr" -> came;
                    case "getMethod" -> "GET";
                    case "getRequestURI", "getServletPath", "getPathInfo" -> "/sign-in";
                    case "getContextPath" -> "";
                    case "isSecure" -> false;
                    default -> null;
                }));
    }
}
