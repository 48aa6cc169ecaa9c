-- The last day on which an invitation holds, as yyyy-MM-dd; null where it holds until it is taken back.
alter table portal.invitation add column last_day varchar(10);
