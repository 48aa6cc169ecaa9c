package org.planweave.web.internal.front;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Proxies that stand in front of the portal. A request that comes from one counts as that of whoever the proxy saw, so that limits on
 * guessing hold for each of them. {@code X-Forwarded-For} is a list to which each proxy adds at its end: read from there, the first
 * address that is no proxy of ours is believed, and nothing before it, for that part anybody can write.
 */
final class Proxies {

    private static final String HEADER = "X-Forwarded-For";
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");

    private final Set<String> ours;

    /** @param ours the proxies' addresses, as they reach the portal from */
    Proxies(String... ours) {
        this.ours = Set.of(ours);
    }

    HttpServletRequest seen(HttpServletRequest request) {
        String from = request.getRemoteAddr();
        if (!ours.contains(from)) {
            return request;
        }
        String client = client(request, from);
        return new HttpServletRequestWrapper(request) {

            @Override
            public String getRemoteAddr() {
                return client;
            }
        };
    }

    /** The proxy itself where it says nothing, or nothing that is an address. */
    private String client(HttpServletRequest request, String from) {
        List<String> passed = Collections.list(request.getHeaders(HEADER)).stream()
                .flatMap(line -> Pattern.compile(",").splitAsStream(line)).map(String::strip).toList();
        for (int i = passed.size() - 1; i >= 0; i--) {
            String address = passed.get(i);
            if (!ADDRESS.matcher(address).matches()) {
                return from;
            }
            if (!ours.contains(address)) {
                return address;
            }
        }
        return from;
    }
}
