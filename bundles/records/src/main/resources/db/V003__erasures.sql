-- Whose name was erased, as an id alone, and what that came to. Nothing here is ever deleted; a decision is the one thing that is added.

create table records.erasure (
    id varchar(64) not null primary key,
    person varchar(64) not null,
    name varchar(100) not null,
    reference varchar(40) not null,
    reason varchar(2000) not null,
    digest varchar(64) not null,
    erased_by varchar(64) not null,
    erased_at bigint not null,
    constraint erasure_person unique (person)
);

create table records.erasure_part (
    id varchar(90) not null primary key,
    erasure varchar(64) not null references records.erasure (id),
    place integer not null,
    kind varchar(10) not null,
    what varchar(1000) not null,
    about varchar(200),
    decision varchar(10),
    decided_why varchar(2000),
    decided_by varchar(64),
    decided_at bigint
);

create index erasure_part_erasure on records.erasure_part (erasure, place);
