-- Links for people without an account: of each only the hash of what stands in it. What was said by them waits here until it is let in.
create table comments.guest_link (
    id varchar(64) not null primary key,
    consultation varchar(64) not null references comments.consultation (id),
    about_plan varchar(64) not null,
    secret_hash varchar(64) not null,
    for_whom varchar(200) not null,
    consultee varchar(20) not null,
    made_by varchar(64) not null,
    made_at bigint not null,
    taken_back_at bigint
);

create unique index guest_link_hash on comments.guest_link (secret_hash);
create index guest_link_consultation on comments.guest_link (consultation);

create table comments.guest_saying (
    id varchar(64) not null primary key,
    link varchar(64) not null references comments.guest_link (id),
    about_plan varchar(64) not null,
    line varchar(64),
    line_version bigint not null,
    name varchar(200),
    words varchar(8000) not null,
    said_at bigint not null,
    state varchar(20) not null,
    decided_by varchar(64),
    decided_at bigint,
    reason varchar(2000)
);

create index guest_saying_link on comments.guest_saying (link);
create index guest_saying_plan on comments.guest_saying (about_plan, state);

-- What the administrator allows; one row.
create table comments.guest_setting (
    id varchar(20) not null primary key,
    allowed boolean not null
);
