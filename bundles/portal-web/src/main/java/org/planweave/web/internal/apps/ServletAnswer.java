package org.planweave.web.internal.apps;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerException;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;

/** Streams what an application answers to the person who asked. */
class ServletAnswer implements ContainerResponseWriter {

    private final HttpServletResponse response;
    private @Nullable Throwable failure;

    ServletAnswer(HttpServletResponse response) {
        this.response = response;
    }

    @Override
    public @Nullable OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse answer) {
        response.setStatus(answer.getStatus());
        for (Map.Entry<String, List<String>> header : answer.getStringHeaders().entrySet()) {
            String name = header.getKey();
            List<String> values = header.getValue();
            response.setHeader(name, values.isEmpty() ? "" : values.get(0));
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        }
        if (length >= 0) {
            response.setContentLengthLong(length);
        }
        return out();
    }

    private OutputStream out() {
        try {
            return response.getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean suspend(long timeout, TimeUnit unit, @Nullable TimeoutHandler handler) {
        // An answer ends with its request, so that nobody is left behind a module's gate.
        return false;
    }

    @Override
    public void setSuspendTimeout(long timeout, TimeUnit unit) {
        throw new IllegalStateException("An answer ends with its request.");
    }

    @Override
    public void commit() {
        // the server commits when the request ends
    }

    @Override
    public void failure(Throwable error) {
        failure = error;
    }

    @Override
    public boolean enableResponseBuffering() {
        return true;
    }

    /** Throws on what nobody could put into words. */
    void check() {
        if (failure != null) {
            throw failure instanceof RuntimeException known ? known : new ContainerException(failure);
        }
    }
}
