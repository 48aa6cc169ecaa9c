-- How long the council keeps each class, what is under legal hold, and what was disposed of. Nothing here is ever deleted.

create table records.keeping (
    class_code varchar(64) not null primary key,
    years integer not null,
    basis varchar(1000) not null,
    changed_by varchar(64) not null,
    changed_at bigint not null
);

create table records.legal_hold (
    id varchar(64) not null primary key,
    target varchar(200) not null,
    title varchar(500) not null,
    reason varchar(2000) not null,
    held_by varchar(64) not null,
    held_at bigint not null,
    lifted_why varchar(2000),
    lifted_by varchar(64),
    lifted_at bigint
);

create table records.disposal (
    id varchar(64) not null primary key,
    class_code varchar(64) not null,
    class_title varchar(200) not null,
    years integer not null,
    basis varchar(1000) not null,
    counted integer not null,
    digest varchar(64) not null,
    reason varchar(2000) not null,
    disposed_by varchar(64) not null,
    disposed_at bigint not null
);

create table records.disposed (
    id varchar(90) not null primary key,
    disposal varchar(64) not null references records.disposal (id),
    place integer not null,
    what varchar(200) not null,
    title varchar(1000) not null,
    since bigint not null
);

create index disposed_disposal on records.disposed (disposal, place);
