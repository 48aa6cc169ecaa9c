package org.planweave.web.internal.apps;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.List;

/** Refuses a form of several parts one of which has no name: whoever takes the parts looks for theirs by name, and no browser sends such. */
final class NamedParts implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        Object read = context.proceed();
        if (read instanceof List<?> parts && parts.stream().anyMatch(one -> one instanceof EntityPart part && part.getName() == null)) {
            throw new BadRequestException();
        }
        return read;
    }
}
