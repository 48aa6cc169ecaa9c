package org.planweave.ui.components;

import gg.jte.Content;

/** Something to know that is not about this page alone. */
public final class NotificationBanner extends Component<NotificationBanner> {

    NotificationBanner(Content content, boolean plain) {
        super("govuk/notification-banner.jte");
        with("content", content);
        with("plain", plain);
    }

    /** Green: it worked. */
    public NotificationBanner success() {
        return with("success", true);
    }

    public NotificationBanner title(String text) {
        return with("title", text);
    }

    public NotificationBanner titleId(String id) {
        return with("titleId", id);
    }

    public NotificationBanner role(String role) {
        return with("role", role);
    }

    /** Leaves the focus where it is. */
    public NotificationBanner withoutFocus() {
        return with("disableAutoFocus", "true");
    }
}
