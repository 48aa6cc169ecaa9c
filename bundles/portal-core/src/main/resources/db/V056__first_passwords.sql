-- Until when a password works that an administrator gave; null for one that its person chose, which does not run out.
alter table portal.person add column first_until ${timestamp};
