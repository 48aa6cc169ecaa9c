/**
 * The module comments: comments on any line or on words in it, that survive edits and get answered.
 * What others may know of it goes through the portal's API; nothing here is exported.
 */
@NullMarked
@PlanweaveModule(
        id = "comments",
        title = "Comments",
        summary = "Comments on lines and words and their answers",
        paths = {"comments"},
        open = {"comments/guest/*"},
        switches = {"give", "receive"},
        entities = {
            "org.planweave.comments.internal.rows.CommentRow",
            "org.planweave.comments.internal.rows.PlaceColumns",
            "org.planweave.comments.internal.rows.AnswerColumns",
            "org.planweave.comments.internal.rows.WordingRow",
            "org.planweave.comments.internal.rows.DraftSecretRow",
            "org.planweave.comments.internal.ledger.ConsultationRow",
            "org.planweave.comments.internal.ledger.AskedRow",
            "org.planweave.comments.internal.ledger.HappeningRow",
            "org.planweave.comments.internal.ledger.MeetingRow",
            "org.planweave.comments.internal.ledger.LetInRow",
            "org.planweave.comments.internal.guests.GuestLinkRow",
            "org.planweave.comments.internal.guests.GuestSayingRow",
            "org.planweave.comments.internal.guests.GuestSettingRow"
        })
package org.planweave.comments.internal;

import org.jspecify.annotations.NullMarked;
import org.planweave.api.modules.PlanweaveModule;
