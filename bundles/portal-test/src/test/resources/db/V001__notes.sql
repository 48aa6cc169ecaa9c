-- A comment; with a semicolon.
create table notes.note (
    id varchar(64) not null primary key,
    title varchar(200) not null, -- another; one
    words ${text} not null,
    made_at ${timestamp} not null,
    made_on date,
    picture ${bytes},
    is_open boolean not null,
    version bigint not null
);
create table notes.tag (
    id varchar(64) not null primary key,
    note varchar(64) not null references notes.note (id),
    label varchar(100) not null default 'a;b''c'
);
