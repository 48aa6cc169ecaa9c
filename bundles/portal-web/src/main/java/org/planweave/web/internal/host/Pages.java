package org.planweave.web.internal.host;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.planweave.api.Messages;
import org.planweave.ui.Page;
import org.planweave.ui.Templates;

/** Makes the host's own pages: a title by key, a template, its model. */
@Component(service = Pages.class)
public final class Pages {

    private static final Messages TEXTS = Messages.of(Pages.class);

    private final Templates templates;

    @Activate
    public Pages() {
        templates = new Templates(Pages.class, "org.planweave.web.internal.templates");
    }

    Page page(String titleKey, String template, Object model) {
        return Page.titled(TEXTS.text(titleKey)).body(templates.render(template, model));
    }

    Templates templates() {
        return templates;
    }
}
