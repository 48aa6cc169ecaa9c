package org.planweave.web.internal.scan;

import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jvnet.mimepull.DecodingException;
import org.jvnet.mimepull.MIMEConfig;
import org.jvnet.mimepull.MIMEMessage;
import org.jvnet.mimepull.MIMEParsingException;
import org.jvnet.mimepull.MIMEPart;
import org.planweave.api.Problem;

/** The files inside of what was sent, as whoever takes them will read them: by the same parser and the same boundary. */
public final class Parts {

    /** The header of a part that says how it is encoded. */
    public static final String ENCODING = "Content-Transfer-Encoding";

    private static final Set<String> ENCODINGS = Set.of("7bit", "8bit", "binary", "base64", "quoted-printable");
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
        try (MIMEMessage message = new MIMEMessage(new FewParts(sent, boundary), boundary, new MIMEConfig())) {
            for (MIMEPart part : message.getAttachments()) {
                if (!isReadable(part.getHeader(ENCODING))) {
                    throw unreadable();
                }
                try (InputStream file = part.readOnce()) {
                    work.on(file);
                }
            }
        } catch (MIMEParsingException | DecodingException e) {
            throw unreadable();
        }
    }

    /** Whether a part says nothing of how it is encoded, as browsers do, or one of the ways that every reader knows. */
    public static boolean isReadable(@Nullable List<String> encodings) {
        return encodings == null || encodings.stream().allMatch(one -> ENCODINGS.contains(one.toLowerCase(Locale.ROOT)));
    }

    private static MediaType type(String contentType) {
        try {
            return MediaType.valueOf(contentType);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    static Problem unreadable() {
        return Problem.of(400, "invalid", "What was sent cannot be taken apart into its files; choose the file again and send it once more.");
    }
}
