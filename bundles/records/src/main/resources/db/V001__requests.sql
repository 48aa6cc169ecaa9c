-- Requests for information, what was gathered for each, and what is held back of it and why. What was gathered is a copy: it shows what
-- was held on that day, whatever becomes of it since.
-- Instants are milliseconds since 1970 in UTC.

create table records.request (
    id varchar(64) not null primary key,
    reference varchar(40) not null,
    asked varchar(4000) not null,
    received varchar(10) not null,
    target_kind varchar(10) not null,
    target varchar(200) not null,
    title varchar(500) not null,
    state varchar(20) not null,
    closed_on varchar(10),
    closed_by varchar(64),
    closed_why varchar(4000) not null,
    exemption varchar(20),
    gathered_at bigint not null,
    made_by varchar(64) not null,
    made_at bigint not null,
    version bigint not null,
    constraint request_reference unique (reference)
);

create table records.item (
    id varchar(64) not null primary key,
    request varchar(64) not null references records.request (id),
    place integer not null,
    digest varchar(64) not null,
    module varchar(64) not null,
    about varchar(200) not null,
    kind varchar(200) not null,
    title varchar(1000) not null,
    written_at bigint,
    written_by varchar(64) not null,
    classification varchar(40) not null,
    why varchar(4000) not null,
    third_party boolean not null,
    constraint item_once unique (request, digest)
);

create index item_place on records.item (request, place);

create table records.passage (
    id varchar(90) not null primary key,
    request varchar(64) not null,
    item varchar(64) not null references records.item (id),
    place integer not null,
    label varchar(200) not null,
    words varchar(32000) not null
);

create index passage_item on records.passage (item, place);
create index passage_request on records.passage (request);

create table records.mark (
    id varchar(64) not null primary key,
    request varchar(64) not null,
    item varchar(64) not null references records.item (id),
    passage integer not null,
    begins integer not null,
    ends integer not null,
    words varchar(400) not null,
    cause varchar(20) not null,
    decision varchar(20) not null,
    exemption varchar(20),
    reason varchar(2000) not null,
    decided_by varchar(64),
    decided_at bigint
);

create index mark_request on records.mark (request, decision);
create index mark_item on records.mark (item);
