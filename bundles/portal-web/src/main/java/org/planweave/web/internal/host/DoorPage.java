package org.planweave.web.internal.host;

import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.planweave.api.host.CouncilSignIn;
import org.planweave.api.host.Sessions;
import org.planweave.ui.Page;

/** The page at which people sign in, whichever way. */
@Component(service = DoorPage.class)
public final class DoorPage {

    /**
     * What the page shows.
     *
     * @param error null where nothing is wrong
     * @param at the field that it is about
     * @param council what the council's account is called, where people sign in by that; else null
     * @param local whether the form for local accounts is for everybody
     */
    public record Form(String to, String username, @Nullable String error, String at, @Nullable String council, boolean local, boolean claimable) {}

    private final CouncilSignIn council;
    private final Sessions sessions;
    private final Pages pages;

    @Activate
    public DoorPage(@Reference CouncilSignIn council, @Reference Sessions sessions, @Reference Pages pages) {
        this.council = council;
        this.sessions = sessions;
        this.pages = pages;
    }

    Page page(String to, String username, @Nullable String error) {
        return page(to, username, error, "username");
    }

    /** After something went wrong on the way to the council's provider. */
    Page council(String error) {
        return page("/", "", error, council.called().isPresent() ? "council" : "username");
    }

    private Page page(String to, String username, @Nullable String error, String at) {
        return pages.page("portal.signin", "sign-in.jte", new Form(to, username, error, at, council.called().orElse(null), council.localForAll(),
                !sessions.hasAdministrator())).door();
    }
}
