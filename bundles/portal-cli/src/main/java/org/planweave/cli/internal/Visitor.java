package org.planweave.cli.internal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser: signed in or not. Redirects are not followed. */
final class Visitor {

    /** What came back; {@code text} is empty unless it is text. */
    record Seen(int status, String location, String text, boolean html) {

        private static final Pattern HREF = Pattern.compile("<a\\b[^>]*?\\bhref=\"([^\"]*)\"");

        boolean leadsToSignIn() {
            return status == 401 || status == 303 && location.contains("/sign-in");
        }

        /** It shows something, or sends on to what does. */
        boolean answers() {
            return status == 200 || status == 303 && !leadsToSignIn();
        }

        /** Where its links lead inside the portal, each beginning with a slash. */
        Set<String> links() {
            Set<String> links = new LinkedHashSet<>();
            Matcher href = HREF.matcher(text);
            while (html && href.find()) {
                String to = href.group(1).replace("&amp;", "&").replaceAll("#.*", "").replace(" ", "%20");
                if (to.startsWith("/") && !to.startsWith("//") && !to.startsWith("/sign-out")) {
                    links.add(to);
                }
            }
            return links;
        }
    }

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(10)).build();
    private final URI base;

    private Visitor(String url) {
        this.base = URI.create(url);
    }

    static Visitor nobody(String url) {
        return new Visitor(url);
    }

    static Visitor signedIn(String url, String user, String password) {
        Visitor visitor = new Visitor(url);
        String form = "username=" + Api.encoded(user) + "&password=" + Api.encoded(password) + "&to=/";
        Seen seen = visitor.send(visitor.request("/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build());
        if (seen.status() != 303) {
            throw new Refused("Signing in to the trial portal as " + user + " answered " + seen.status() + ".");
        }
        return visitor;
    }

    Seen get(String path) {
        return send(request(path).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(60));
    }

    private Seen send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            boolean text = type.startsWith("text/") || type.contains("json");
            return new Seen(response.statusCode(), response.headers().firstValue("Location").orElse(""),
                    text ? response.body() : "", type.startsWith("text/html"));
        } catch (IOException e) {
            throw new Refused("The portal did not answer " + request.uri() + ": " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        }
    }
}
