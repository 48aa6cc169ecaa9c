/**
 * The module notices: what waits for a person or was said to them, in the portal and by e-mail.
 * Others tell it by the events of {@code org.planweave.api.notices}; it knows none of them.
 */
@NullMarked
@PlanweaveModule(
        id = "notices",
        title = "Notices",
        summary = "Tells people what waits for them",
        paths = {"notices"},
        open = {"notices/calendar/*"},
        entities = {
            "org.planweave.notices.internal.rows.NoticeRow",
            "org.planweave.notices.internal.rows.ChoiceRow",
            "org.planweave.notices.internal.rows.MailboxRow",
            "org.planweave.notices.internal.rows.LetterRow",
            "org.planweave.notices.internal.rows.CalendarRow"
        })
package org.planweave.notices.internal;

import org.jspecify.annotations.NullMarked;
import org.planweave.api.modules.PlanweaveModule;
