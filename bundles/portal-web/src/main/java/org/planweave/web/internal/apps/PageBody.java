package org.planweave.web.internal.apps;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.planweave.ui.Page;
import org.planweave.web.internal.front.Exchange;
import org.planweave.web.internal.page.Shell;

/** Puts a page into the layout. */
final class PageBody implements MessageBodyWriter<Page> {

    private final Shell shell;

    PageBody(Shell shell) {
        this.shell = shell;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return Page.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(Page page, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        Exchange exchange = Exchange.current().orElseThrow();
        headers.putSingle("Content-Type", Shell.HTML);
        out.write(shell.render(page, exchange));
    }
}
