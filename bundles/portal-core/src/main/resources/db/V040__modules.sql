-- The modules that the portal is meant to have. A row stays when its module is removed, so that it does not come back by itself.
create table portal.module (
    id varchar(64) not null primary key,
    version varchar(64) not null,
    digest varchar(64) not null,
    shipped boolean not null,
    wanted boolean not null,
    changed_at ${timestamp} not null,
    changed_by varchar(64),
    digest_before varchar(64)
);

-- The jars of modules that did not come with the distribution, and of those they replaced.
create table portal.module_jar (
    digest varchar(64) not null primary key,
    content ${bytes} not null
);
