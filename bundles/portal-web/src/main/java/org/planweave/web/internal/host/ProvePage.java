package org.planweave.web.internal.host;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.host.CouncilSignIn;
import org.planweave.ui.Page;

/** The page from which somebody proves at their council's provider that it is still them. */
@Component(service = ProvePage.class)
public final class ProvePage {

    /** What the page shows; {@code error} is null where nothing is wrong. */
    public record Form(String to, String council, @Nullable String error) {}

    private final CouncilSignIn council;
    private final Pages pages;

    @Activate
    public ProvePage(@Reference CouncilSignIn council, @Reference Pages pages) {
        this.council = council;
        this.pages = pages;
    }

    Page page(String to, @Nullable String error) {
        return pages.page("portal.prove", "prove.jte", new Form(to, council.called().orElse(""), error)).door();
    }
}
