package org.planweave.web.internal.apps;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.server.ContainerException;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;
import org.planweave.api.host.Deliveries.Answer;

/** Holds what an application answers, to keep it with the write that it tells of. */
final class HeldAnswer implements ContainerResponseWriter {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable ContainerResponse answer;
    private @Nullable Throwable failure;

    @Override
    public OutputStream writeResponseStatusAndHeaders(long length, ContainerResponse response) {
        answer = response;
        return body;
    }

    Answer answer() {
        if (failure != null || answer == null) {
            throw failure instanceof RuntimeException known ? known : new ContainerException("No answer.", failure);
        }
        return new Answer(answer.getStatus(), header("Content-Type"), body.toByteArray(), header("Location"),
                header("ETag"));
    }

    private @Nullable String header(String name) {
        return answer == null ? null : answer.getStringHeaders().getFirst(name);
    }

    @Override
    public boolean suspend(long timeout, TimeUnit unit, @Nullable TimeoutHandler handler) {
        return false;
    }

    @Override
    public void setSuspendTimeout(long timeout, TimeUnit unit) {
        throw new IllegalStateException("An answer ends with its request.");
    }

    @Override
    public void commit() {
        try {
            body.flush();
        } catch (IOException e) {
            throw new ContainerException(e);
        }
    }

    @Override
    public void failure(Throwable error) {
        failure = error;
    }

    @Override
    public boolean enableResponseBuffering() {
        return false;
    }
}
