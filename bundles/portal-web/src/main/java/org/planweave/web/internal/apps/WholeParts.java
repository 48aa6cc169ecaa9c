package org.planweave.web.internal.apps;

import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;
import org.planweave.api.Problem;
import org.planweave.web.internal.scan.FewParts;
import org.planweave.web.internal.scan.Parts;

/** The parts of a form with files: few, each with a name, one thing and encoded in a known way, so that whoever takes them need not ask. */
final class WholeParts implements ReaderInterceptor {

    /** Jersey takes a star for it. */
    private static final MediaType PARTED = new MediaType("multipart", MediaType.MEDIA_TYPE_WILDCARD);

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!context.getMediaType().isCompatible(PARTED)) {
            return context.proceed();
        }
        String boundary = context.getMediaType().getParameters().getOrDefault("boundary", "");
        if (boundary.isEmpty() || context.getMediaType().isWildcardType()) {
            throw unreadable();
        }
        context.setInputStream(new FewParts(context.getInputStream(), boundary));
        try {
            Object read = context.proceed();
            if (read instanceof List<?> parts && !parts.stream().allMatch(WholeParts::isWhole)) {
                throw unreadable();
            }
            return read;
        } catch (IllegalArgumentException | StackOverflowError notParted) {
            // Jersey looks through a long file name by a pattern that takes as much stack as the name is long.
            throw unreadable();
        }
    }

    /** The file's name is asked for too: one that cannot be read is found here, and not where a module takes it. */
    private static boolean isWhole(Object one) {
        return !(one instanceof EntityPart part) || part.getName() != null && part.getFileName().map(String::length).orElse(0) >= 0
                && !part.getMediaType().isCompatible(PARTED) && Parts.isReadable(part.getHeaders().get(Parts.ENCODING));
    }

    private static Problem unreadable() {
        return Problem.of(400, "invalid", "What was sent cannot be taken apart into its fields and files; send the form once more.");
    }
}
