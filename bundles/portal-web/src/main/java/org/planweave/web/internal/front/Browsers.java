package org.planweave.web.internal.front;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.planweave.api.Messages;
import org.planweave.api.host.SignIn.Caller;

/** A browser in the words that its owner knows it by, such as “Firefox on Windows”: enough to tell one's own from a stranger's. */
public final class Browsers {

    private static final Messages TEXTS = Messages.of(Browsers.class);

    /** Most browsers name others too, for history's sake: the first that is found is the one. */
    private static final Map<String, String> NAMES = ordered("Edg", "edge", "OPR/", "opera", "SamsungBrowser/", "samsung", "Firefox/", "firefox",
            "FxiOS/", "firefox", "CriOS/", "chrome", "Chrome/", "chrome", "Safari/", "safari");
    private static final Map<String, String> MACHINES = ordered("Windows", "windows", "iPhone", "iphone", "iPad", "ipad", "Android", "android",
            "CrOS", "chromebook", "Macintosh", "mac", "Linux", "linux");

    private Browsers() {}

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** Where the request comes from. */
    public static Caller caller(Exchange exchange) {
        HttpServletRequest request = exchange.request();
        return new Caller(request.getRemoteAddr(), words(request.getHeader("User-Agent")));
    }

    static String words(@Nullable String agent) {
        return TEXTS.text("portal.browser.on", TEXTS.text("portal.browser." + found(NAMES, agent)), TEXTS.text("portal.machine." + found(MACHINES, agent)));
    }

    private static String found(Map<String, String> marks, @Nullable String agent) {
        return agent == null ? "other"
                : marks.entrySet().stream().filter(mark -> agent.contains(mark.getKey())).map(Map.Entry::getValue).findFirst().orElse("other");
    }
}
