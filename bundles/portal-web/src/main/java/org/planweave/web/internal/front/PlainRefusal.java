package org.planweave.web.internal.front;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.planweave.web.internal.page.Shell;

/**
 * What the web server itself refuses, because it cannot be read or is too long, in the same words and with the same headers as what
 * the portal refuses. Nobody is known here, and of the request not even the address, so that systems get the same page.
 */
final class PlainRefusal implements Request.Handler {

    private final Drain drain;
    private final boolean https;

    PlainRefusal(Drain drain, boolean https) {
        this.drain = drain;
        this.https = https;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = status(request, response.getStatus());
        byte[] body = page(sentence(status)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        Headers.each(https, (name, value) -> response.getHeaders().put(name, value));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Shell.HTML);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        if (status == 503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, Answers.SOON);
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    /** When the server begins and when it ends, connections are open for a moment longer than what answers on them is there: nobody took such a request. What is no path of anything, as in {@code OPTIONS *}, nobody ever takes. */
    private static int status(Request request, int status) {
        return status == 404 ? request.getHttpURI().getPath().startsWith("/") ? 503 : 400 : status < 400 ? 500 : status;
    }

    private String sentence(int status) {
        return switch (status) {
            case 413 -> "What you sent is larger than anything that the portal takes; send less at a time, or a smaller file.";
            case 414 -> "The address is too long; shorten it, or start from the home page.";
            case 431 -> "Your browser sent more along than the portal reads; delete the cookies of this site, or shorten the address, "
                    + "and try again.";
            case 503 -> drain.closed() ? Drain.STOPPING : Drain.STARTING;
            case 500 -> "Something went wrong here, not with what you did; try again in a minute.";
            default -> "The address or the request cannot be read; check it, or start from the home page.";
        };
    }

    private static String page(String sentence) {
        return "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<title>This cannot be answered – Planweave</title></head><body><main><h1>This cannot be answered</h1><p>" + sentence
                + "</p><p><a href=\"/\">Home page</a></p></main></body></html>";
    }
}
