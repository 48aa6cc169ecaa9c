package org.planweave.web.internal.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A stream that is written whenever the network takes something: nobody waits for a slow reader. */
final class EventStream implements Outlet, WriteListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final int MOST_WAITING = 64;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Runnable gone;
    private boolean begun;
    private boolean unflushed;
    private boolean ended;

    /** @param gone called once when the stream has ended, for whatever reason */
    EventStream(AsyncContext context, Runnable gone) throws IOException {
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.gone = gone;
    }

    void begin() {
        context.setTimeout(0);
        context.addListener(this);
        out.setWriteListener(this);
    }

    @Override
    public synchronized void send(String text) {
        if (waiting.size() >= MOST_WAITING) {
            end();
        } else if (!ended) {
            waiting.add(text.getBytes(StandardCharsets.UTF_8));
            write();
        }
    }

    @Override
    public synchronized boolean isBehind() {
        return !waiting.isEmpty();
    }

    @Override
    public synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        waiting.clear();
        gone.run();
        try {
            context.complete();
        } catch (IllegalStateException e) {
            LOG.debug("The server had ended the stream before.", e);
        }
    }

    @Override
    public synchronized void onWritePossible() {
        begun = true;
        write();
    }

    private void write() {
        try {
            while (begun && !ended && out.isReady() && writeOne()) {
                continue;
            }
        } catch (IOException e) {
            LOG.debug("The page has gone.", e);
            end();
        }
    }

    private boolean writeOne() throws IOException {
        byte[] next = waiting.poll();
        if (next != null) {
            out.write(next);
            unflushed = true;
            return true;
        }
        boolean flushes = unflushed;
        unflushed = false;
        if (flushes) {
            out.flush();
        }
        return flushes;
    }

    @Override
    public void onError(Throwable failure) {
        LOG.debug("The page has gone.", failure);
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        event.getAsyncContext().addListener(this);
    }
}
