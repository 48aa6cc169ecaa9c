-- The budget estimates of a department for a round, as one file brought them. The newest counts; the others stay.

create table reports.estimate_set (
    id varchar(64) not null primary key,
    department varchar(64) not null,
    round varchar(64) not null,
    file_name varchar(200) not null,
    imported_at bigint not null,
    imported_by varchar(64) not null
);

create index estimate_set_of on reports.estimate_set (round, department);

create table reports.estimate (
    id varchar(80) not null primary key,
    estimate_set varchar(64) not null references reports.estimate_set (id),
    place integer not null,
    heading varchar(200) not null,
    kind varchar(30) not null,
    original decimal(19,2) not null,
    revised decimal(19,2) not null,
    next_year decimal(19,2) not null
);

create index estimate_of on reports.estimate (estimate_set);
