package org.planweave.web.internal.scan;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jvnet.mimepull.MIMEConfig;
import org.jvnet.mimepull.MIMEMessage;
import org.jvnet.mimepull.MIMEParsingException;
import org.jvnet.mimepull.MIMEPart;
import org.planweave.api.Problem;

/** The files inside of what was sent, as whoever takes them will read them: by the same parser and the same boundary. */
final class Parts {

    /** No form has more fields and files. */
    private static final int MOST = 200;
    private static final String BOUNDARY = "boundary";

    private Parts() {}

    /** Something done with one file. */
    @FunctionalInterface
    interface Work {
        void on(InputStream file) throws IOException;
    }

    /**
     * What has no parts is passed over.
     *
     * @throws Problem 400 if it is said to have parts and has not
     */
    static void each(String contentType, InputStream sent, Work work) throws IOException {
        MediaType type = type(contentType);
        if (!type.getType().equalsIgnoreCase("multipart")) {
            return;
        }
        String boundary = type.getParameters().get(BOUNDARY);
        if (boundary == null || boundary.isEmpty()) {
            throw unreadable();
        }
        try (MIMEMessage message = new MIMEMessage(sent, boundary, new MIMEConfig())) {
            List<MIMEPart> parts = message.getAttachments();
            if (parts.size() > MOST) {
                throw unreadable();
            }
            for (MIMEPart part : parts) {
                try (InputStream file = part.readOnce()) {
                    work.on(file);
                }
            }
        } catch (MIMEParsingException e) {
            throw unreadable();
        }
    }

    private static MediaType type(String contentType) {
        try {
            return MediaType.valueOf(contentType);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static Problem unreadable() {
        return Problem.of(400, "invalid", "What was sent cannot be taken apart into its files; choose the file again and send it once more.");
    }
}
