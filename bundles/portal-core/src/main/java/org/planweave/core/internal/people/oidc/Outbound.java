package org.planweave.core.internal.people.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The only way out of the portal's process: to the council's provider, by https, for a few seconds, for a small answer, without being sent
 * elsewhere. Made when it is first needed. It goes through the proxy that {@code -Dhttps.proxyHost} names, where one does.
 */
final class Outbound implements ResourceRetriever, HTTPRequestSender {

    private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("planweave.oidc.seconds", 4));
    private static final int LARGEST = 512 * 1024;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private @Nullable HttpClient client;

    /** By https; a provider on this very machine is for trying things out. */
    static boolean safe(URI address) {
        return address.getHost() != null && address.getRawUserInfo() == null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || "http".equalsIgnoreCase(address.getScheme()) && LOOPBACK.contains(address.getHost()));
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        return new Resource(get(URI.create(url.toString())), "application/json");
    }

    String get(URI address) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        HttpResponse<Void> answer = answer(HttpRequest.newBuilder(address).header("Accept", "application/json"), body);
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(request.getURI())
                .method(request.getMethod().name(), BodyPublishers.ofString(request.getBody() == null ? "" : request.getBody()));
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> asked.header(name, value)));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        HttpResponse<Void> answer = answer(asked, body);
        HTTPResponse told = new HTTPResponse(answer.statusCode());
        answer.headers().firstValue("Content-Type").ifPresent(type -> told.setHeader("Content-Type", type));
        told.setBody(body.toString(StandardCharsets.UTF_8));
        return told;
    }

    /** The whole of it within its time, however slowly the other side sends. */
    private HttpResponse<Void> answer(HttpRequest.Builder request, ByteArrayOutputStream body) throws IOException {
        HttpRequest asked = request.timeout(PATIENCE).build();
        if (!safe(asked.uri())) {
            throw new IOException(asked.uri() + " is not reached by https");
        }
        CompletableFuture<HttpResponse<Void>> coming = client().sendAsync(asked, BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> keep(bytes, body))));
        try {
            return coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new IOException("No answer within " + PATIENCE.toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Broken off", e);
        }
    }

    private static void keep(byte[] bytes, ByteArrayOutputStream body) {
        if (body.size() + bytes.length > LARGEST) {
            throw new IllegalStateException("More than " + LARGEST + " bytes");
        }
        body.writeBytes(bytes);
    }

    private synchronized HttpClient client() {
        if (client == null) {
            HttpClient.Builder made = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER);
            if (ProxySelector.getDefault() != null) {
                made.proxy(ProxySelector.getDefault());
            }
            client = made.build();
        }
        return client;
    }
}
