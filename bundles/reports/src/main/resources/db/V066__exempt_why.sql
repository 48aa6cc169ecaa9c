-- Why the words of a section are kept from publication: the test of the public interest.

alter table reports.words add column exempt_why varchar(500) not null default '';
