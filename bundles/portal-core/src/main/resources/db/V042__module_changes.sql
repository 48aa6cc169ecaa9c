-- Every change of a module, with how far it came: what a crash cut off is seen, and settled, at the next start.
create table portal.module_change (
    id varchar(64) not null primary key,
    module varchar(64) not null,
    title varchar(200) not null,
    action varchar(32) not null,
    version_from varchar(64),
    version_to varchar(64),
    digest varchar(64) not null,
    person varchar(64),
    begun_at ${timestamp} not null,
    step varchar(32) not null,
    step_at ${timestamp} not null,
    ended_at ${timestamp},
    outcome varchar(32),
    detail varchar(2000)
);

create index module_change_begun on portal.module_change (begun_at);
