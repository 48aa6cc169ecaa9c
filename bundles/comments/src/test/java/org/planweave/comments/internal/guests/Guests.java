package org.planweave.comments.internal.guests;

import org.planweave.comments.internal.pages.PageParts;
import org.planweave.comments.internal.stored.Wired;
import org.planweave.test.TestPortal;

/** All about links for people without an account, over one wired module. */
public final class Guests {

    public final GuestSection section;
    final GuestSetting setting;
    final GuestLinks links;
    final GuestSayings sayings;
    final GuestPages pages;
    final GuestLinkPages making;
    final ModerationPages moderation;
    final GuestSettingPages settings;
    final GuestTasks tasks;

    public Guests(TestPortal portal, Wired wired, PageParts parts) {
        setting = new GuestSetting(portal.store(), portal.currentUser(), portal.audit());
        links = new GuestLinks(portal.store(), wired.plans, wired.ledger, wired.desk, setting, portal.currentUser(), portal.audit());
        sayings = new GuestSayings(
                portal.store(), wired.plans, wired.ledger, wired.desk, links, wired.giving, portal.currentUser(), portal.audit());
        section = new GuestSection(parts, links, sayings, setting, wired.desk);
        pages = new GuestPages(parts, links, sayings);
        making = new GuestLinkPages(parts, wired.ledger, links, section);
        moderation = new ModerationPages(parts, wired.ledger, links, sayings);
        settings = new GuestSettingPages(parts, setting);
        tasks = new GuestTasks(parts, sayings);
    }
}
